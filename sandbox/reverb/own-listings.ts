import type { Offer, World } from "../contract";
import type { OfferChange, OfferDraft } from "../core/catalogue";
import type { Account } from "./account";
import { CATEGORIES, worldCategory } from "./categories";
import { CONDITIONS, conditionWithUuid } from "./conditions";
import type { ListingFields } from "./listing-fields";
import type { ListingRecord } from "./listing-record";

export type OwnListing = ListingRecord & { readonly username: string };

/** What the accounts have made through the API; what is live is an offer of the world as well. */
export type OwnListings = {
  readonly find: (id: number) => OwnListing | undefined;
  readonly ofOffer: (offerId: string) => OwnListing | undefined;
  readonly of: (account: Account) => readonly OwnListing[];
  readonly all: () => readonly OwnListing[];
  readonly create: (account: Account, fields: ListingFields) => OwnListing;
  readonly update: (id: number, fields: ListingFields) => OwnListing;
  readonly publish: (id: number) => OwnListing;
  readonly end: (id: number) => OwnListing;
  readonly remove: (id: number) => void;
};

function blank(account: Account, id: number, at: Date): OwnListing {
  const [category, condition] = [CATEGORIES.at(-1), CONDITIONS.find(({ name }) => name === "Good")];
  if (!category || !condition) throw new Error("Reverb lacks its categories or conditions.");
  return {
    id,
    username: account.username,
    offerId: null,
    make: "",
    model: "",
    finish: "",
    year: "",
    title: "",
    description: "",
    shopName: account.shopName,
    category,
    condition,
    priceCents: 0,
    currency: account.currency,
    shippingCents: null,
    inventory: 1,
    hasInventory: false,
    isOpenToOffers: true,
    sku: "",
    photos: [],
    place: account.place,
    createdAt: at,
    publishedAt: null,
    state: "draft",
  };
}

function toOffer(listing: OwnListing): OfferDraft {
  const { make, model, finish, year, title, description, condition, priceCents } = listing;
  return {
    thingId: `reverb${listing.id}`,
    market: "reverb",
    title,
    description,
    brand: make,
    model,
    category: worldCategory(listing.category),
    facts: { ...(finish ? { colour: finish } : {}), ...(year ? { year } : {}) },
    condition: conditionWithUuid(condition.uuid)?.means ?? "good",
    priceCents,
    currency: listing.currency,
    shippingCents: listing.shippingCents,
    format: "fixed",
    seller: listing.shopName,
    place: listing.place,
    photos: listing.photos,
    quantity: Math.max(1, listing.inventory),
  };
}

const followed = (listing: OwnListing, { priceCents, quantity, state }: Offer): OwnListing => ({
  ...listing,
  priceCents,
  inventory: quantity,
  state,
});

function createShelf({ catalogue }: World) {
  const listings = new Map<number, OwnListing>();
  const keep = (listing: OwnListing) => {
    listings.set(listing.id, listing);
    return listing;
  };
  catalogue.watch(({ offer }: OfferChange) => {
    for (const listing of listings.values()) {
      if (listing.offerId === offer.id) keep(followed(listing, offer));
    }
  });
  const get = (id: number): OwnListing => {
    const listing = listings.get(id);
    if (!listing) throw new Error(`Listing ${id} is not one of an account.`);
    return listing;
  };
  return { listings, keep, get };
}

export function createOwnListings(world: World): OwnListings {
  const { catalogue, now } = world;
  const { listings, keep, get } = createShelf(world);
  let last = 90_000_000;

  const end = (id: number) => {
    const { state, offerId } = get(id);
    if (state === "live" && offerId !== null) catalogue.end(offerId);
    return get(id);
  };
  const publish = (id: number) => {
    const listing = get(id);
    if (listing.state === "live") return listing;
    const offer = catalogue.add(toOffer(listing));
    const { quantity: inventory } = offer;
    return keep({ ...listing, inventory, offerId: offer.id, state: "live", publishedAt: now() });
  };
  return {
    end,
    publish,
    find: (id) => listings.get(id),
    ofOffer: (offerId) => [...listings.values()].find((one) => one.offerId === offerId),
    of: ({ username }) => [...listings.values()].filter((one) => one.username === username),
    all: () => [...listings.values()],
    create: (account, fields) => {
      last += 13;
      return keep({ ...blank(account, last, now()), ...fields });
    },
    update: (id, fields) => {
      const listing = keep({ ...get(id), ...fields });
      if (listing.state !== "live" || listing.offerId === null) return listing;
      if (listing.inventory === 0) return end(id);
      const { quantity = 1, title, description, priceCents, photos, condition } = toOffer(listing);
      const change = { quantity, title, description, priceCents, photos, condition };
      catalogue.change(listing.offerId, change);
      return get(id);
    },
    remove: (id) => {
      listings.delete(id);
    },
  };
}
