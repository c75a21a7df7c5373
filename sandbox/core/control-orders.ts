import { z } from "zod";

export const FaultOrder = z.object({
  market: z.string(),
  operation: z.string().optional(),
  kind: z.enum([
    "rate-limited",
    "server-error",
    "hang",
    "cut",
    "garbage",
    "expired-token",
    "revoked-token",
  ]),
  count: z.int().positive().optional(),
  forMs: z.int().positive().optional(),
  retryAfterSeconds: z.int().nonnegative().default(30),
  isAfterWork: z.boolean().default(false),
});
export const ClockOrder = z.object({ advanceMs: z.int().nonnegative() });
export const PaceOrder = z.object({ pace: z.number().nonnegative() });
export const LimitOrder = z.object({
  market: z.string(),
  name: z.string(),
  limit: z.int().nonnegative(),
});
export const RedirectOrder = z.object({
  market: z.string(),
  acceptUrl: z.url(),
  declineUrl: z.url().optional(),
});

/** What a test may say about an offer. */
const OfferFields = z
  .object({
    thingId: z.string(),
    title: z.string(),
    description: z.string(),
    brand: z.string(),
    model: z.string(),
    category: z.string(),
    condition: z.enum(["new", "like_new", "very_good", "good", "fair", "poor", "for_parts"]),
    priceCents: z.int().positive(),
    currency: z.string(),
    shippingCents: z.int().nonnegative().nullable(),
    format: z.enum(["fixed", "auction"]),
    bidCount: z.int().nonnegative(),
    endsAt: z.coerce.date().nullable(),
    quantity: z.int().positive(),
    seller: z.string(),
    facts: z.record(z.string(), z.string()),
    photos: z.array(z.string()),
    place: z.object({ city: z.string(), country: z.string(), postcode: z.string() }),
  })
  .partial();

export const EventOrder = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("list"), market: z.string(), offer: OfferFields.default({}) }),
  z.object({ kind: z.literal("change"), offerId: z.string(), offer: OfferFields }),
  z.object({
    kind: z.literal("sell"),
    offerId: z.string(),
    quantity: z.int().positive().default(1),
  }),
  z.object({ kind: z.literal("end"), offerId: z.string() }),
  z.object({ kind: z.literal("relist"), offerId: z.string(), offer: OfferFields.default({}) }),
  z.object({
    kind: z.literal("market"),
    market: z.string(),
    name: z.string(),
    data: z.record(z.string(), z.unknown()).default({}),
  }),
]);
