import type { FactCode } from "./compare-facts";

const TRACE_CODES = [
  "same-photo",
  "like-photo",
  "other-photos",
  "whole-text",
  "same-text-other-photos",
  "same-text",
  "like-text",
  "other-text",
  "same-seller",
  "same-seller-name",
  "like-seller-name",
  "other-seller-name",
  "same-title",
  "like-title",
  "same-price",
  "near-price",
  "other-price",
  "same-place",
  "other-place",
  "long-gap",
] as const;
export type TraceCode = (typeof TRACE_CODES)[number];

/** What speaks against one object whatever else is alike. */
const BARRIER_CODES = [
  "both-on-offer",
  "not-over-yet",
  "two-sellers",
  "several-units",
  "sold-before",
  "shared-photo",
  "far-apart",
  "cheap-copy",
  "other-thing-price",
  "nothing-own",
  "too-little",
] as const;
export type BarrierCode = (typeof BARRIER_CODES)[number];

/** `fact` tells which of the facts agrees or differs. */
export type JoinReason =
  | { readonly code: TraceCode | BarrierCode }
  | { readonly code: "same-fact" | "other-fact"; readonly fact: FactCode };

const FACT_WORDS: Readonly<Record<FactCode, string>> = {
  offer: "kind of offer",
  brand: "brand",
  model: "model",
  capacity: "capacity",
  size: "size",
  colour: "colour",
  year: "year",
  lot: "number of pieces",
  condition: "condition",
};

const WORDS: Readonly<Record<TraceCode | BarrierCode, string>> = {
  "same-photo": "the same photo",
  "like-photo": "a photo much like it",
  "other-photos": "other photos",
  "whole-text": "the same description, word for word",
  "same-text-other-photos": "the same words with other photos, as for a second one",
  "same-text": "the same description",
  "like-text": "parts of the same description",
  "other-text": "another description",
  "same-seller": "the same seller",
  "same-seller-name": "a seller of the same name",
  "like-seller-name": "a seller of a similar name",
  "other-seller-name": "a seller of another name",
  "same-title": "the same title",
  "like-title": "a similar title",
  "same-price": "the same price",
  "near-price": "nearly the same price",
  "other-price": "another price",
  "same-place": "the same place",
  "other-place": "another place",
  "long-gap": "a long time between them",
  "both-on-offer": "both were on offer at once on one site",
  "not-over-yet": "both are on offer on one site; time will tell whether one replaces the other",
  "two-sellers": "two sellers on one site",
  "several-units": "the seller has several of it",
  "sold-before": "it was sold before the other appeared",
  "shared-photo": "the photo stands in other sellers’ listings too",
  "far-apart": "the places are far apart",
  "cheap-copy":
    "a copy that asks much less, or in another currency, and nothing ties it to the seller",
  "other-thing-price": "the prices are too far apart for one thing",
  "nothing-own": "nothing in them is the seller’s own: no photo, no text, no name",
  "too-little": "too little is alike",
};

/** A reason in words that follow "because:"; no full stop. */
export function joinReasonText(reason: JoinReason): string {
  switch (reason.code) {
    case "same-fact":
      return `the same ${FACT_WORDS[reason.fact]}`;
    case "other-fact":
      return `another ${FACT_WORDS[reason.fact]}`;
    default:
      return WORDS[reason.code];
  }
}
