import type { ListingPrint } from "./listing-print.schema";

type Name = ListingPrint["sellerName"];

/** Words of a name from which on two names that share them are one person's. */
const WORDS_MIN = 2;

/** How alike two sellers' names are between sources; `unknown` where one has none that says anything. Symmetric. */
export function sellerLikeness(left: Name, right: Name): "same" | "like" | "other" | "unknown" {
  if (left.words.length === 0 || right.words.length === 0) return "unknown";
  if (left.whole !== null && left.whole === right.whole) return "same";
  const shared = left.words.filter((word) => right.words.includes(word)).length;
  if (shared >= WORDS_MIN) return "same";
  return shared > 0 ? "like" : "other";
}
