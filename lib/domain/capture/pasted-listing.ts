import type { CapturedListing, FieldOrigin, FieldOrigins } from "./captured-listing.schema";
import type { ReadPasted } from "./read-pasted";

type PastedListing = { readonly listing: CapturedListing; readonly from: FieldOrigins };

const TEXT: FieldOrigin = "text";

/**
 * Pasted words as a listing. `name` stands for the words where no link names the ad. Null: there are no words
 * beside the link, or none that could be a title.
 */
export function pastedListing(pasted: ReadPasted, name: string): PastedListing | null {
  if (pasted.kind !== "text") return null;
  const { link, text } = pasted;
  const title = text.title ?? link?.title ?? null;
  if (title === null) return null;
  const listing: CapturedListing = {
    ...text,
    title,
    marketplace: link?.id.marketplace ?? null,
    externalId: link?.id.externalId ?? name,
    url: link?.url ?? null,
    brand: null,
    category: null,
    attributes: {},
    photoUrls: [],
    sellerRef: null,
    listedAt: null,
  };
  const { description, price, shipping, condition, place, state } = text;
  const said = { title, description, price, shipping, place, state };
  const names = Object.entries(said).flatMap(([field, value]) => (value === null ? [] : [field]));
  if (condition !== "unknown") names.push("condition");
  return { listing, from: Object.fromEntries(names.map((field) => [field, TEXT])) };
}
