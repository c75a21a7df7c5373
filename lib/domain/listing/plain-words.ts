/** Lower-case words without marks and punctuation, for looking up in word lists: "Sehr gut!" is "sehr gut". */
export function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim();
}
