import type { Deal } from "@/lib/domain/deals/deal.schema";

/** What is no longer for sale says so. */
export const STATE_WORDS: Readonly<Record<Deal["state"], string | null>> = {
  active: null,
  sold: "Sold",
  gone: "Gone",
};
