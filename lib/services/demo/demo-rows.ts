import type { listingPrices, NewComp, NewListing } from "@/db/schema";
import type { Id, IdMaker } from "@/lib/core/ids";
import type { CompDraft } from "@/lib/domain/comp/comp-draft.schema";
import type { DemoListing } from "@/lib/domain/demo/make-demo-listings";

export type DemoListingRows = {
  readonly listing: NewListing & { readonly id: Id<"listing"> };
  readonly prices: readonly (typeof listingPrices.$inferInsert)[];
};

/** A generated listing and its price history as rows of a shared source. */
export function demoListingRows(
  demo: DemoListing,
  sourceId: Id<"source">,
  ids: IdMaker,
): DemoListingRows {
  const { price, shipping, place, prices, ...columns } = demo;
  const id = ids.make("listing");
  const shippingCents = shipping.cost?.cents ?? null;
  return {
    listing: {
      ...columns,
      id,
      sourceId,
      userId: null,
      priceCents: price.cents,
      priceCurrency: price.currency,
      shippingKind: shipping.kind,
      shippingCents,
      placeLabel: place.label,
      latitude: place.latitude,
      longitude: place.longitude,
      firstSeenAt: demo.listedAt,
    },
    prices: prices.map((point) => ({
      ...point,
      listingId: id,
      priceCurrency: price.currency,
      shippingCents,
      state: point === prices.at(-1) ? demo.state : ("active" as const),
    })),
  };
}

/** A generated sale as a row of a shared source. */
export function demoCompRow(demo: CompDraft, sourceId: Id<"source">, ids: IdMaker): NewComp {
  const { price, shipping, observedOn, ...columns } = demo;
  return {
    ...columns,
    id: ids.make("comp"),
    sourceId,
    userId: null,
    priceCents: price.cents,
    priceCurrency: price.currency,
    shippingKind: shipping.kind,
    shippingCents: shipping.cost?.cents ?? null,
    observedOn: observedOn?.toISOString().slice(0, 10) ?? null,
  };
}
