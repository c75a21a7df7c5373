import type { Deal } from "@/lib/domain/deals/deal.schema";
import { allInCents } from "@/lib/domain/pricing/all-in-cents";
import type { ResaleFacts, ResaleMarket } from "./resale.schema";

/** A verdict in another currency than the price is of an earlier price: it is being judged again. */
function marketOf({ verdict, price }: Deal): ResaleMarket {
  if (!verdict || verdict.allIn.currency !== price.currency) {
    return { kind: "not-known", reason: "not-judged" };
  }
  const { value } = verdict;
  if (value.kind === "no-verdict") return { kind: "not-known", reason: value.reason };
  const { quantiles, basis, haircutBps } = value.market;
  const { q25Cents, q50Cents } = quantiles;
  return {
    kind: "known",
    q25Cents,
    q50Cents,
    band: value.band,
    confidence: value.confidence,
    basis,
    haircutBps,
  };
}

/** What a deal says about its resale. */
export function resaleFacts(deal: Deal): ResaleFacts {
  const { price, shipping, distanceKm } = deal;
  return {
    currency: price.currency,
    askingCents: price.cents,
    allInCents: allInCents({
      priceCents: price.cents,
      shippingKind: shipping.kind,
      shippingCents: shipping.cost?.cents ?? null,
    }),
    shippingKind: shipping.kind,
    distanceKm,
    market: marketOf(deal),
  };
}
