import type { ListingState } from "@/lib/domain/listing/listing-draft.schema";
import type { PageText } from "./page-text";
import { wordsFor } from "./words/all-page-words";

const SOLD = wordsFor("sold");
const SOLD_PHRASES = [...wordsFor("soldPhrases")];
const GONE_PHRASES = [...wordsFor("gonePhrases")];
/** A notice that an ad is over is short and stands near its heading. */
const NOTICE = { length: 100, before: 12, after: 12 };

const says = (plain: string, phrases: readonly string[]) =>
  phrases.some((phrase) => ` ${plain} `.includes(` ${phrase} `));

/** "Sold" or "no longer available" near the heading; null when neither is said. Nothing here means active. */
export function stateInText({ plain, headingAt }: PageText): ListingState | null {
  const near = plain
    .slice(Math.max(0, headingAt - NOTICE.before), headingAt + NOTICE.after)
    .filter((line) => line !== plain[headingAt] && line.length <= NOTICE.length);
  if (near.some((line) => SOLD.has(line) || says(line, SOLD_PHRASES))) return "sold";
  return near.some((line) => says(line, GONE_PHRASES)) ? "gone" : null;
}
