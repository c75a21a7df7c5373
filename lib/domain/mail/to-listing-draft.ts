import { identifyUrl } from "@/lib/domain/import/parse-url";
import type { ListingDraft, ListingState } from "@/lib/domain/listing/listing-draft.schema";
import { parseCondition } from "@/lib/domain/listing/parse-condition";
import type { MailItem } from "./mail-item.schema";

export type MailDraft =
  | { readonly kind: "draft"; readonly draft: ListingDraft }
  /** A listing needs a name that stays the same, and a price; neither is made up. */
  | { readonly kind: "incomplete"; readonly missing: "price" | "identity" };

function stateOf(said: MailItem["said"]): ListingState {
  if (said === "sold") return "sold";
  return said === "ended" ? "gone" : "active";
}

/**
 * A listing from what a mail says about it. Without the marketplace's own id its address names it; tracking
 * links change with every mail, so a parser gives an address only where it leads to the listing. Never throws.
 */
export function toListingDraft(item: MailItem): MailDraft {
  const externalId = item.externalId ?? (item.url === null ? "" : identifyUrl(item.url));
  if (externalId === "" || externalId.length > 300)
    return { kind: "incomplete", missing: "identity" };
  if (item.price === null) return { kind: "incomplete", missing: "price" };
  const draft: ListingDraft = {
    externalId,
    title: item.title,
    description: "",
    category: null,
    brand: null,
    condition: parseCondition(item.conditionText ?? ""),
    conditionText: item.conditionText,
    attributes: item.isAuction ? { saleFormat: "auction" } : {},
    price: item.price,
    shipping: item.shipping ?? { kind: "unknown", cost: null },
    place: { label: item.place, latitude: null, longitude: null },
    url: item.url,
    photoUrls: item.photoUrl === null ? [] : [item.photoUrl],
    sellerRef: null,
    state: stateOf(item.said),
    listedAt: null,
  };
  return { kind: "draft", draft };
}
