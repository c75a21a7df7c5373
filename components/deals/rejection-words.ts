import type { DealComp } from "@/lib/domain/deals/deal-comp.schema";

/** Why a comp was looked at and not used. */
export const REJECTION_WORDS: Readonly<Record<NonNullable<DealComp["rejected"]>, string>> = {
  "other-currency": "in another currency",
  outlier: "too far from all the others",
  "other-thing": "another thing",
  "other-basis": "an asking price, and there are sales enough",
  "too-old": "too long ago",
  "same-listing": "this listing itself",
  "same-seller": "one more of the same seller, or the very same ad",
  "enough-others": "next in line, enough closer ones are used",
  "struck-out": "struck out by you",
  "not-weighed-yet": "added by you, not weighed yet",
};
