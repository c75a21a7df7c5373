const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  gt: ">",
  hellip: "…",
  lt: "<",
  mdash: "—",
  nbsp: " ",
  ndash: "–",
  quot: '"',
};

/** Longer HTML is cut before it is read. */
const MAX_HTML = 200_000;

function decode(entity: string, body: string): string {
  if (!body.startsWith("#")) return NAMED[body.toLowerCase()] ?? entity;
  const isHex = body[1] === "x" || body[1] === "X";
  const point = Number.parseInt(body.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : entity;
}

/** `&#39;` and its like as characters; what is no entity stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, decode);
}

/** HTML of a seller as text: no tags, no scripts, lines where blocks end. The result is text, not safe HTML. */
export function plainText(html: string): string {
  const withoutTags = html
    .slice(0, MAX_HTML)
    .replace(/<(script|style)\b[^<>]{0,1000}>[\s\S]*?(?:<\/\1\s*>|$)/gi, " ")
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]{0,1000}>/gi, "\n")
    .replace(/<[!/a-z][^<>]{0,5000}>/gi, " ");
  return decodeEntities(withoutTags)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
