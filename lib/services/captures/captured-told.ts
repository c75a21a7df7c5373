import type { CapturedField, CapturedListing } from "@/lib/domain/capture/captured-listing.schema";
import type { ImportField } from "@/lib/domain/import/import-field";
import { type ToldFields, toldFields } from "../ingest/told-fields";
import type { Captured } from "./internal";

const FIELDS: Readonly<Record<Exclude<CapturedField, "attributes">, readonly ImportField[]>> = {
  title: ["title"],
  description: ["description"],
  price: ["price", "currency"],
  shipping: ["shipping"],
  condition: ["condition"],
  brand: ["brand"],
  category: ["category"],
  place: ["location"],
  photoUrls: ["photoUrl"],
  sellerRef: ["seller"],
  state: ["state"],
  listedAt: ["date"],
};

function placeFields({ place }: CapturedListing): ImportField[] {
  return place?.latitude == null || place.longitude == null ? [] : ["latitude", "longitude"];
}

/** What the page says anything about: seen again with less to read, the rest of a known listing stays. */
export function capturedTold({ listing, from }: Pick<Captured, "listing" | "from">): ToldFields {
  const told = Object.entries(FIELDS).flatMap(([field, names]) => (field in from ? names : []));
  const url: ImportField[] = listing.url === null ? [] : ["url"];
  const state: ImportField[] = listing.priceKind === "sold" ? ["state"] : [];
  return toldFields(["externalId", ...told, ...url, ...state, ...placeFields(listing)]);
}
