import { z } from "zod";
import { CurrencyCode } from "@/lib/core/currency";
import { FeeOutlet, OutletKey } from "@/lib/domain/fees/fee-outlet.schema";
import { FEE_LINE_CODES } from "@/lib/domain/fees/net-proceeds";
import { ShippingKind } from "@/lib/domain/listing/listing-draft.schema";
import { ResalePrefs } from "@/lib/domain/prefs/resale-prefs.schema";
import { Band, Confidence, EvidenceBasis, MarketValue } from "@/lib/domain/verdict/verdict.schema";
import { ListingPlan } from "./listing-plan.schema";

/** What the market pays for it, or why that is not known. */
export const ResaleMarket = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("known"),
    q25Cents: z.int(),
    q50Cents: z.int(),
    band: Band,
    confidence: Confidence,
    basis: EvidenceBasis,
    haircutBps: MarketValue.shape.haircutBps,
  }),
  z.object({
    kind: z.literal("not-known"),
    reason: z.enum([
      "not-judged",
      "too-few-comps",
      "no-price",
      "not-for-sale",
      "other-currency-only",
      "not-the-thing",
    ]),
  }),
]);
export type ResaleMarket = z.infer<typeof ResaleMarket>;

/** All of a listing that its resale rests on. Minor units of its currency. */
export const ResaleFacts = z.object({
  currency: CurrencyCode,
  askingCents: z.int(),
  allInCents: z.int().describe("With the shipping that is known"),
  shippingKind: ShippingKind,
  distanceKm: z.number().nullable().describe("From the person's home, as the crow flies"),
  market: ResaleMarket,
});
export type ResaleFacts = z.infer<typeof ResaleFacts>;

/**
 * One figure that the answer rests on. `plan` is set for this listing, `usual` is the person's preference, `market`
 * the verdict's; a figure that is not known, or that is in another currency, is null and counts as nothing.
 */
export const Assumed = z.object({
  value: z.int().nullable(),
  from: z.enum(["plan", "usual", "market", "not-known", "other-currency"]),
  usual: z.int().nullable().describe("What a reset brings back"),
});
export type Assumed = z.infer<typeof Assumed>;

export const Assumptions = z.object({
  cautiousSale: Assumed,
  typicalSale: Assumed,
  buyerShipping: Assumed,
  shippingOut: Assumed,
  packing: Assumed,
  travel: Assumed,
  repair: Assumed,
  minProfit: Assumed,
  roi: Assumed,
  returnReserve: Assumed,
  promo: Assumed,
  salesTax: Assumed,
});
export type Assumptions = z.infer<typeof Assumptions>;

/** What one sale price comes to. `byReturn` and `byProfit` are what each wish leaves of the net. */
export const Scenario = z.object({
  saleCents: z.int(),
  taxCents: z.int(),
  lines: z.array(z.object({ code: z.enum(FEE_LINE_CODES), cents: z.int() })),
  netCents: z.int(),
  byReturnCents: z.int(),
  byProfitCents: z.int(),
  boundBy: z.enum(["return", "profit"]).describe("Which of the two is the lower"),
  leftCents: z.int().describe("The lower of the two less travel and repair"),
  maxBuyCents: z.int().min(0).describe("The most to pay, all-in; 0: not worth buying to resell"),
  profitCents: z.int().describe("When bought at the listing's all-in price"),
  roiBps: z.int().nullable().describe("null: nothing would be laid out"),
  profitPerDayCents: z.int().nullable().describe("null: time to sell not observed yet"),
});
export type Scenario = z.infer<typeof Scenario>;

/** How long things of a category stay on offer, counted from when they were first seen. */
export const TimeToSell = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("observed"),
    halfHours: z.number().nonnegative().describe("Hours after which half are sold or gone"),
    count: z.int().describe("Listings of the category that were seen to end"),
    watchedCount: z.int().describe("With those that are still on offer"),
  }),
  z.object({
    kind: z.literal("not-reached"),
    hoursSeen: z.number().nonnegative().describe("More than half are still there after so long"),
    count: z.int(),
    watchedCount: z.int(),
  }),
  z.object({ kind: z.literal("not-observed"), count: z.int(), needed: z.int() }),
]);
export type TimeToSell = z.infer<typeof TimeToSell>;

export const ResaleAnswer = z.object({
  kind: z.enum(["answer", "no-market", "no-fee-schedule", "too-large"]),
  outlet: OutletKey.nullable().describe("Where it is sold; null: no fees known for it"),
  assumptions: Assumptions,
  cautious: Scenario.nullable().describe("Sold at the market's lower quarter"),
  typical: Scenario.nullable().describe("Sold at the market's median"),
});
export type ResaleAnswer = z.infer<typeof ResaleAnswer>;

/** What an answer is made from; the same in the browser as on the server. */
export const ResaleInputs = z.object({
  facts: ResaleFacts,
  usual: ResalePrefs,
  plan: ListingPlan,
  outlets: z.array(FeeOutlet),
  timeToSell: TimeToSell,
});
export type ResaleInputs = z.infer<typeof ResaleInputs>;

export const Resale = ResaleInputs.extend({ answer: ResaleAnswer });
export type Resale = z.infer<typeof Resale>;
