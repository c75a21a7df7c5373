/** The entries of a list written with commas and line breaks, as word lists are. */
export function listWords(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}
