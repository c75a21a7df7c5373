import type { Condition } from "@/lib/domain/listing/condition";

export const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  new: "New",
  open_box: "Open box",
  like_new: "Like new",
  very_good: "Very good",
  good: "Good",
  fair: "Fair",
  poor: "Poor",
  for_parts: "For parts",
  unknown: "Not known",
};
