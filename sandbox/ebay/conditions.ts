import type { Condition } from "../contract";
import type { EbayCategory } from "./taxonomy/ebay-categories";

export type EbayCondition = {
  readonly id: string;
  /** As the Inventory API names it. */
  readonly code: string;
  readonly names: { readonly en: string; readonly de: string };
};

const CONDITIONS: readonly EbayCondition[] = [
  { id: "1000", code: "NEW", names: { en: "New", de: "Neu" } },
  { id: "1500", code: "NEW_OTHER", names: { en: "Open box", de: "Neu: Sonstige" } },
  { id: "2750", code: "LIKE_NEW", names: { en: "Like New", de: "Neuwertig" } },
  { id: "3000", code: "USED_EXCELLENT", names: { en: "Used", de: "Gebraucht" } },
  { id: "4000", code: "USED_VERY_GOOD", names: { en: "Very Good", de: "Sehr gut" } },
  { id: "5000", code: "USED_GOOD", names: { en: "Good", de: "Gut" } },
  { id: "6000", code: "USED_ACCEPTABLE", names: { en: "Acceptable", de: "Akzeptabel" } },
  {
    id: "7000",
    code: "FOR_PARTS_OR_NOT_WORKING",
    names: { en: "For parts or not working", de: "Als Ersatzteil / defekt" },
  },
];

/** Media has its own grades; nearly everything else is new, used or broken. */
const MEDIA: Readonly<Record<Condition, string>> = {
  new: "1000",
  like_new: "2750",
  very_good: "4000",
  good: "5000",
  fair: "6000",
  poor: "6000",
  for_parts: "6000",
};
const OTHER: Readonly<Record<Condition, string>> = {
  new: "1000",
  like_new: "1500",
  very_good: "3000",
  good: "3000",
  fair: "3000",
  poor: "3000",
  for_parts: "7000",
};

const BACK: Readonly<Record<string, Condition>> = {
  "1000": "new",
  "1500": "like_new",
  "2750": "like_new",
  "3000": "good",
  "4000": "very_good",
  "5000": "good",
  "6000": "fair",
  "7000": "for_parts",
};

function pick(isRight: (one: EbayCondition) => boolean): EbayCondition | undefined {
  return CONDITIONS.find(isRight);
}

function scaleOf({ category }: EbayCategory): Readonly<Record<Condition, string>> {
  return category === "Vinyl records" ? MEDIA : OTHER;
}

export function conditionOf(condition: Condition, leaf: EbayCategory): EbayCondition {
  const found = pick(({ id }) => id === scaleOf(leaf)[condition]);
  if (!found) throw new Error(`No eBay condition for ${condition}.`);
  return found;
}

/** What a category takes. */
export function conditionsOf(leaf: EbayCategory): readonly EbayCondition[] {
  const ids = new Set(Object.values(scaleOf(leaf)));
  return CONDITIONS.filter(({ id }) => ids.has(id));
}

export function findConditionByCode(code: string): EbayCondition | undefined {
  return pick((one) => one.code === code);
}

export function toCondition(id: string): Condition {
  return BACK[id] ?? "good";
}

/** `conditions:{NEW|USED}` of a search takes these. */
export function isNewKind(id: string): boolean {
  return id < "2000";
}
