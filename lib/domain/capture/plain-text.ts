import { cleanText, clip } from "@/lib/domain/import/clean-text";

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["euro", "€"],
  ["pound", "£"],
  ["yen", "¥"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["auml", "ä"],
  ["ouml", "ö"],
  ["uuml", "ü"],
  ["Auml", "Ä"],
  ["Ouml", "Ö"],
  ["Uuml", "Ü"],
  ["szlig", "ß"],
  ["eacute", "é"],
  ["egrave", "è"],
  ["agrave", "à"],
  ["ccedil", "ç"],
  ["ntilde", "ñ"],
]);

function characterOf(code: number): string {
  const isUsable = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isUsable ? String.fromCodePoint(code) : "";
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text
    .replace(/&#(\d{1,7});/g, (_, digits: string) => characterOf(Number(digits)))
    .replace(/&#[xX]([0-9a-fA-F]{1,6});/g, (_, digits: string) =>
      characterOf(Number.parseInt(digits, 16)),
    )
    .replace(/&([A-Za-z]{2,8});/g, (all: string, name: string) => ENTITIES.get(name) ?? all);
}

/** Without `<script>…</script>` and its like; one that is never closed takes the rest with it. */
function withoutCode(text: string): string {
  const kept: string[] = [];
  const opening = /<(script|style|template|noscript|iframe|svg)\b/gi;
  let at = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    if (match.index < at) continue;
    kept.push(text.slice(at, match.index));
    const closing = new RegExp(`</${match[1]}[^<>]{0,100}>`, "gi");
    closing.lastIndex = match.index;
    if (!closing.test(text)) return kept.join(" ");
    at = closing.lastIndex;
    opening.lastIndex = at;
  }
  kept.push(text.slice(at));
  return kept.join(" ");
}

function withoutMarkup(text: string): string {
  if (!text.includes("<")) return text;
  return withoutCode(text)
    .replace(/<(?:br|\/p|\/li|\/div|\/h[1-6]|\/tr)\b[^<>]{0,1000}>/gi, "\n")
    .replace(/<[a-zA-Z/!][^<>]{0,1000}>/g, "");
}

/** Some pages write their markup in entities, so tags are taken out before and after decoding. */
function toText(value: string, length: number): string {
  const text = cleanText(withoutMarkup(decodeEntities(withoutMarkup(value.slice(0, length * 8)))));
  return text.replace(/[ \t\u00a0\u200b\u200e\u200f\ufeff]+/g, " ");
}

/** What a field of a page says in plain words, on several lines: no tags, no scripts, at most `length` characters. */
export function plainText(value: string, length: number): string {
  return clip(
    toText(value, length)
      .replace(/ ?\n ?/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
    length,
  ).trim();
}

/** The same on one line. */
export function plainLine(value: string, length: number): string {
  return clip(toText(value, length).replace(/\s+/g, " ").trim(), length).trim();
}
