import type { ImportField } from "@/lib/domain/import/import-field";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { InboundListing } from "./inbound.schema";

/** A whole draft of what a script sends; what it leaves out is as good as unknown. */
export function toListingDraft(row: InboundListing): ListingDraft {
  return {
    externalId: row.externalId,
    title: row.title,
    description: row.description ?? "",
    category: row.category ?? null,
    brand: row.brand ?? null,
    condition: row.condition ?? "unknown",
    conditionText: row.conditionText ?? null,
    attributes: row.attributes ?? {},
    price: row.price,
    shipping: row.shipping ?? { kind: "unknown", cost: null },
    place: row.place ?? { label: null, latitude: null, longitude: null },
    url: row.url ?? null,
    photoUrls: row.photoUrls ?? [],
    sellerRef: row.sellerRef ?? null,
    state: row.state ?? "active",
    listedAt: row.listedAt ? new Date(row.listedAt) : null,
  };
}

const FIELDS = {
  title: ["title"],
  description: ["description"],
  category: ["category"],
  brand: ["brand"],
  condition: ["condition"],
  conditionText: ["condition"],
  price: ["price"],
  shipping: ["shipping"],
  place: ["location", "latitude", "longitude"],
  url: ["url"],
  photoUrls: ["photoUrl"],
  sellerRef: ["seller"],
  state: ["state"],
  listedAt: ["date"],
} as const satisfies Partial<Record<keyof InboundListing, readonly ImportField[]>>;

/** The fields that a row says something about. */
export function toldByListing(row: InboundListing): ImportField[] {
  const names = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
  const told = names.filter((name) => row[name] !== undefined).flatMap((name) => FIELDS[name]);
  return [...new Set<ImportField>(told)];
}
