/** One spelling for comparing: NFKC, lower case, marks of accents dropped, white space as one blank. */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}+/gu, "")
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
}
