import type { CapturedListing, FieldOrigin, FieldOrigins } from "./captured-listing.schema";
import type { ReadPasted } from "./read-pasted";

type PastedListing = { readonly listing: CapturedListing; readonly from: FieldOrigins };

const TEXT: FieldOrigin = "text";
const DESCRIPTION_LENGTH = 20_000;

/** All that was pasted but title and addresses: it was copied from one ad, so every line of it is said of the thing. */
function restOf(words: string, title: string): string | null {
  const lines = words
    .replace(/https?:\/\/\S+/gi, " ")
    .split("\n")
    .map((line) => line.trim());
  const rest = lines.filter((line) => line !== title).join("\n");
  return rest.trim().slice(0, DESCRIPTION_LENGTH) || null;
}

/**
 * Pasted `words` as a listing. `name` stands for the words where no link names the ad. Null: there are no words
 * beside the link, or none that could be a title.
 */
export function pastedListing(
  pasted: ReadPasted,
  { words, name }: { readonly words: string; readonly name: string },
): PastedListing | null {
  if (pasted.kind !== "text") return null;
  const { link, text } = pasted;
  const title = text.title ?? link?.title ?? null;
  if (title === null) return null;
  const description = text.description ?? restOf(words, title);
  const listing: CapturedListing = {
    ...text,
    title,
    description,
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
  const { price, shipping, condition, place, state } = text;
  const said = { title, description, price, shipping, place, state };
  const names = Object.entries(said).flatMap(([field, value]) => (value === null ? [] : [field]));
  if (condition !== "unknown") names.push("condition");
  return { listing, from: Object.fromEntries(names.map((field) => [field, TEXT])) };
}
