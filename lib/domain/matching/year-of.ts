const YEAR = /^(?:1[89]|20)\d\d$/;
const DECADE = /^(?:1[89]|20)\d0s$/;

/** The year a word names; a decade stands for its middle. Null for any other word. */
export function yearOf(word: string): number | null {
  if (YEAR.test(word)) return Number(word);
  if (DECADE.test(word)) return Number(word.slice(0, 4)) + 5;
  return null;
}
