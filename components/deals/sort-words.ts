import type { DealsSort } from "@/lib/domain/deals/deals-query.schema";

export const SORT_WORDS: Readonly<Record<DealsSort, string>> = {
  best: "Best first",
  newest: "Newest first",
  "price-up": "Cheapest first",
  "price-down": "Dearest first",
  distance: "Nearest first",
  difference: "Furthest below median",
};
