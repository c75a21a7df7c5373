import { CONDITIONS, type Condition } from "@/lib/domain/listing/condition";
import { parseCondition } from "@/lib/domain/listing/parse-condition";

/**
 * The best condition that a thing with this id may be in. 3000 ("Used") may be anything but new.
 * Source: https://developer.ebay.com/devzone/finding/callref/Enums/conditionIdList.html (read 2026-10-03).
 */
const AT_BEST: Readonly<Record<string, Exclude<Condition, "unknown">>> = {
  "1000": "new",
  "1500": "open_box",
  "1750": "open_box",
  "2000": "like_new",
  "2010": "very_good",
  "2020": "very_good",
  "2030": "good",
  "2500": "good",
  "2750": "like_new",
  "2990": "very_good",
  "3000": "like_new",
  "3010": "fair",
  "4000": "very_good",
  "5000": "good",
  "6000": "fair",
  "7000": "for_parts",
};

/** What eBay's id and words say together; ids such as "Used" say nothing about the state. */
export function ebayCondition(id: string | null, words: string | null): Condition {
  const byWords = words ? parseCondition(words) : "unknown";
  return byWords === "unknown" && id ? parseCondition(id) : byWords;
}

/** The ids to search for, so that nothing which may be good enough is left out; null: all. */
export function conditionIdsAtLeast(least: Condition | null): readonly string[] | null {
  if (least === null || least === "unknown" || least === "for_parts") return null;
  const rank = CONDITIONS.indexOf(least);
  return Object.entries(AT_BEST).flatMap(([id, best]) =>
    CONDITIONS.indexOf(best) <= rank ? [id] : [],
  );
}
