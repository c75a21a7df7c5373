import { z } from "zod";
import { Money } from "@/lib/core/money";
import { Place, Shipping } from "./listing-draft.schema";

/** Fields of listings and comps as a person or a program enters them; stricter than what a source may say. */
export const EnteredPrice = Money.refine(({ cents }) => cents >= 0, "A price cannot be negative.");

/** A cost stands beside `known` and nowhere else: free is free, and unknown is never zero. */
export const EnteredShipping = Shipping.refine(
  ({ kind, cost }) => (kind === "known") === (cost !== null),
  "Give a cost when shipping is known, and none otherwise.",
).refine(({ cost }) => cost === null || cost.cents >= 0, "Shipping cannot be negative.");

export const EnteredPlace = Place.refine(
  ({ latitude, longitude }) => (latitude === null) === (longitude === null),
  "Give latitude and longitude together.",
);

export const EnteredUrl = z
  .url({
    protocol: /^https?$/,
    error: "Must be a web address that starts with http:// or https://.",
  })
  .max(2_000);

export const EnteredAttributes = z
  .record(z.string().min(1).max(100), z.string().max(1_000))
  .refine((attributes) => Object.keys(attributes).length <= 100, "Must have at most 100 entries.");
