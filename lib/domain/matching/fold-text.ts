const PLAIN = /^[\x20-\x7e]*$/;

/** One spelling for comparing: NFKC, lower case, marks of accents dropped, white space as one blank. */
export function foldText(text: string): string {
  // Most titles are plain ASCII, which the four passes below would leave as they are.
  if (PLAIN.test(text)) {
    const lower = text.toLowerCase();
    return (lower.includes("  ") ? lower.replace(/ +/g, " ") : lower).trim();
  }
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}+/gu, "")
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
}
