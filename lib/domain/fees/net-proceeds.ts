import { shareBps } from "@/lib/core/share-bps";
import { AMOUNT_CENTS_MAX, type FeeBase, type FeeTerms } from "./fee-schedule.schema";

export type Sale = {
  /** What the item itself sells for, at least 0. */
  readonly salePriceCents: number;
  /** What the buyer pays for shipping on top. */
  readonly buyerShippingCents: number;
  /** The buyer's tax on both; the marketplace passes it on, but may take its fee of it. */
  readonly salesTaxBps: number;
  readonly schedule: FeeTerms | null;
  readonly promoBps: number;
  /** Set aside for what comes back. */
  readonly returnReserveBps: number;
  readonly shippingCostCents: number;
  readonly packingCents: number;
};

export const FEE_LINE_CODES = [
  "selling",
  "order",
  "payment",
  "promo",
  "returns",
  "shipping",
  "packing",
] as const;
/** One part of what leaves the sale, at least 0. */
export type FeeLine = { readonly code: (typeof FEE_LINE_CODES)[number]; readonly cents: number };

export type NetProceeds =
  | {
      readonly kind: "net";
      readonly grossCents: number;
      readonly taxCents: number;
      readonly lines: FeeLine[];
      readonly netCents: number;
    }
  | { readonly kind: "no-fee-schedule" }
  | { readonly kind: "too-large" };

type Amounts = { readonly item: number; readonly shipping: number; readonly tax: number };

function baseCents(base: FeeBase, amounts: Amounts): number {
  return (
    (base.item ? amounts.item : 0) +
    (base.shipping ? amounts.shipping : 0) +
    (base.tax ? amounts.tax : 0)
  );
}

/** Tier by tier, each share rounded half up, then brought between the least and the most. */
function sellingFee({ tiers, minimumCents, maximumCents }: FeeTerms, base: number): number {
  if (base === 0) return 0;
  let below = 0;
  let share = 0;
  for (const { upToCents, bps } of tiers) {
    const top = Math.min(base, upToCents ?? base);
    share += shareBps(Math.max(0, top - below), bps);
    below = Math.max(below, top);
  }
  return Math.min(Math.max(share, minimumCents ?? 0), maximumCents ?? Number.POSITIVE_INFINITY);
}

function orderFee({ fixed }: FeeTerms, base: number): number {
  const rung = fixed.find(({ ifTotalLteCents: limit }) => limit === null || base <= limit);
  return rung?.amountCents ?? 0;
}

function paymentFee({ payment }: FeeTerms, amounts: Amounts): number {
  if (payment === null) return 0;
  return shareBps(baseCents(payment.base, amounts), payment.bps) + payment.fixedCents;
}

/**
 * What a sale leaves its seller: gross = net + all lines. Minor units of one currency; every line rounds
 * half up by itself. Negative when the lines exceed the sale. Promotion and returns are shares of the gross.
 * No terms → `no-fee-schedule`; a sale beyond AMOUNT_CENTS_MAX → `too-large`. Never throws.
 */
export function netProceeds(sale: Sale): NetProceeds {
  const { salePriceCents: item, buyerShippingCents: shipping, schedule } = sale;
  if (schedule === null) return { kind: "no-fee-schedule" };
  const grossCents = item + shipping;
  if (grossCents > AMOUNT_CENTS_MAX) return { kind: "too-large" };
  const taxCents = shareBps(grossCents, sale.salesTaxBps);
  const amounts = { item, shipping, tax: taxCents };
  const base = baseCents(schedule.base, amounts);
  const lines: FeeLine[] = [
    { code: "selling", cents: sellingFee(schedule, base) },
    { code: "order", cents: orderFee(schedule, base) },
    { code: "payment", cents: paymentFee(schedule, amounts) },
    { code: "promo", cents: shareBps(grossCents, sale.promoBps) },
    { code: "returns", cents: shareBps(grossCents, sale.returnReserveBps) },
    { code: "shipping", cents: sale.shippingCostCents },
    { code: "packing", cents: sale.packingCents },
  ];
  const netCents = lines.reduce((left, { cents }) => left - cents, grossCents);
  return { kind: "net", grossCents, taxCents, lines, netCents };
}
