const CONTROLS = /[^\P{Cc}\n\t]/gu;
const LONE_SURROGATES = /\p{Cs}/gu;

/** Neither control characters nor halves of characters: no database takes all of them. */
export function storableText(text: string): string {
  return text.replace(CONTROLS, " ").replace(LONE_SURROGATES, "\uFFFD");
}

/** Text that every database and screen can take: no control characters, no halves of characters; otherwise as it is. */
export function cleanText(text: string): string {
  if (text === "") return text;
  return storableText(text.replace(/\r\n?/g, "\n")).trim();
}

/** The same on one line, for names and titles. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}

/** At most `length` characters, without cutting one in half. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}

/** A value of the file in a sentence. */
export function quote(value: string): string {
  const line = cleanLine(value);
  return `‘${line.length > 40 ? `${clip(line, 40)}…` : line}’`;
}
