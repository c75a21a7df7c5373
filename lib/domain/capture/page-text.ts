import { plainWords } from "@/lib/domain/listing/plain-words";
import { wordsFor } from "./words/all-page-words";

/** Only short lines are looked up in word lists; longer ones are prose. */
const SHORT = 120;
const LABEL_LENGTH = 60;
const MAX_LINES = 4_000;

const OTHER_ITEMS = wordsFor("otherItems");
const OTHER_ITEMS_PHRASES = [...OTHER_ITEMS].filter((phrase) => phrase.includes(" "));

export type PageText = {
  /** The page's own lines, up to the first heading over other things. */
  readonly lines: readonly string[];
  /** `plainWords` of each line, "" for prose. */
  readonly plain: readonly string[];
  /** Where the page's heading stands; 0 where it does not. */
  readonly headingAt: number;
};

function isOverOthers(plain: string): boolean {
  if (plain === "" || plain.length > LABEL_LENGTH) return false;
  return (
    OTHER_ITEMS.has(plain) || OTHER_ITEMS_PHRASES.some((phrase) => plain.startsWith(`${phrase} `))
  );
}

/** A page's visible text as lines, without what stands under headings such as "Similar items". Linear in its length. */
export function pageText(text: string, heading: string | null): PageText {
  const all = text
    .split("\n", MAX_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const plainAll = all.map((line) => (line.length <= SHORT ? plainWords(line) : ""));
  const wanted = heading === null ? "" : plainWords(heading.slice(0, SHORT));
  const found = wanted === "" ? -1 : plainAll.indexOf(wanted);
  const headingAt = Math.max(found, 0);
  const end = plainAll.findIndex((plain, at) => at > headingAt && isOverOthers(plain));
  const lines = end < 0 ? all : all.slice(0, end);
  return { lines, plain: plainAll.slice(0, lines.length), headingAt };
}
