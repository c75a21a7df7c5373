const MIN_WORDS = 2;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Words of one part of a path: letters and digits between dashes, without the long numbers that are ids. */
function wordsOf(part: string): string[] {
  return decoded(part)
    .replace(/\.[a-z]{2,5}$/i, "")
    .split(/[-_+ ]+/)
    .filter(
      (word) =>
        /^[\p{L}\p{N}.]{1,40}$/u.test(word) && !/^(?:[a-z]?\d{6,}|[0-9a-f]{12,})$/i.test(word),
    );
}

/** "…/81234567-fender-jazzmaster-1965" is "fender jazzmaster 1965"; null where an address holds no such words. */
export function titleInAddress(url: string): string | null {
  const parts = new URL(url).pathname.split("/").slice(0, 20).map(wordsOf);
  const longest = parts.reduce<string[]>(
    (best, words) => (words.length > best.length ? words : best),
    [],
  );
  const isTitle = longest.length >= MIN_WORDS && longest.some((word) => /\p{L}{3}/u.test(word));
  return isTitle ? longest.join(" ").slice(0, 200) : null;
}
