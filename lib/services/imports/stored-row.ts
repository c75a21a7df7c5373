import type { Id } from "@/lib/core/ids";
import type { MappedComp, MappedListing, MappedRow } from "@/lib/domain/import/mapped-row";

/** A row as it is written, under the names of the columns; `type` cannot be `interface`: it becomes JSON. */
export type StoredRow = { id: Id<"listing"> | Id<"comp">; external_id: string } & Record<
  string,
  unknown
>;

function commonColumns(draft: MappedListing | MappedComp) {
  return {
    title: draft.title,
    description: draft.description,
    category: draft.category,
    brand: draft.brand,
    condition: draft.condition,
    condition_text: draft.conditionText,
    attributes: draft.attributes,
    price_cents: draft.price.cents,
    price_currency: draft.price.currency,
    shipping_kind: draft.shipping.kind,
    shipping_cents: draft.shipping.cost?.cents ?? null,
    url: draft.url,
    seller_ref: draft.sellerRef,
  };
}

function targetColumns(row: Exclude<MappedRow, { kind: "rejected" }>) {
  if (row.kind === "comp") {
    const { basis, observedOn } = row.draft;
    return { basis, observed_on: observedOn?.toISOString().slice(0, 10) ?? null };
  }
  const { place, photoUrls, state, listedAt } = row.draft;
  return {
    place_label: place.label,
    latitude: place.latitude,
    longitude: place.longitude,
    photo_urls: photoUrls,
    state,
    listed_at: listedAt,
  };
}

export function toStoredRow(
  row: Exclude<MappedRow, { kind: "rejected" }>,
  id: StoredRow["id"],
  externalId: string,
): StoredRow {
  return { id, external_id: externalId, ...commonColumns(row.draft), ...targetColumns(row) };
}
