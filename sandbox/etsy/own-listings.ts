import type { World } from "../contract";
import type { OfferChange } from "../core/catalogue";
import type { Account } from "./account";
import type { ListingFields } from "./listing-fields";
import type { ListingRecord } from "./listing-record";
import { expiryOf } from "./offer-listing";
import { PARCEL_CENTS } from "./shipping-profile";
import { toOffer } from "./to-offer";

/** What the accounts have made through the API; what is active is an offer of the world as well. */
export type OwnListings = {
  readonly find: (listingId: number) => ListingRecord | undefined;
  readonly all: () => readonly ListingRecord[];
  readonly create: (account: Account, fields: ListingFields) => ListingRecord;
  readonly update: (listingId: number, fields: Partial<ListingRecord>) => ListingRecord;
  readonly activate: (listingId: number) => ListingRecord;
  readonly deactivate: (listingId: number) => ListingRecord;
  readonly remove: (listingId: number) => void;
  readonly nextImageId: () => number;
};

const BLANK: Omit<
  ListingRecord,
  "listingId" | "shopId" | "userId" | "currency" | "place" | "createdAt" | "updatedAt" | "endsAt"
> = {
  offerId: null,
  state: "draft",
  title: "",
  description: "",
  quantity: 1,
  priceCents: 0,
  shippingCents: PARCEL_CENTS,
  whoMade: "someone_else",
  whenMade: "before_2006",
  taxonomyId: 900,
  tags: [],
  materials: [],
  sku: "",
  shippingProfileId: null,
  returnPolicyId: null,
  readinessStateId: null,
  isSupply: false,
  images: [],
};

const STATES = { live: "active", sold: "sold_out", ended: "inactive" } as const;

/** The listing as the world left it: a buyer has been there, or its time was over. */
function follow(listing: ListingRecord, { offer }: OfferChange, at: Date): ListingRecord {
  const { priceCents, quantity, state } = offer;
  return { ...listing, priceCents, quantity, state: STATES[state], updatedAt: at };
}

export function createOwnListings({ catalogue, now }: World): OwnListings {
  const listings = new Map<number, ListingRecord>();
  let last = 1_900_000_000;
  let lastImage = 9_500_000_000;

  const keep = (listing: ListingRecord) => {
    listings.set(listing.listingId, listing);
    return listing;
  };
  const get = (listingId: number): ListingRecord => {
    const listing = listings.get(listingId);
    if (!listing) throw new Error(`Listing ${listingId} is not one of an account.`);
    return listing;
  };
  catalogue.watch((change) => {
    for (const listing of listings.values()) {
      if (listing.offerId === change.offer.id) keep(follow(listing, change, now()));
    }
  });
  const takeDown = ({ state, offerId }: ListingRecord) => {
    if (state === "active" && offerId !== null) catalogue.end(offerId);
  };
  return {
    find: (listingId) => listings.get(listingId),
    all: () => [...listings.values()],
    create: ({ shopId, userId, currency, place }, fields) => {
      last += 7;
      const at = now();
      const times = { createdAt: at, updatedAt: at, endsAt: expiryOf(at) };
      const ids = { listingId: last, shopId, userId };
      return keep({ ...BLANK, ...fields, ...times, ...ids, currency, place });
    },
    update: (listingId, fields) => {
      const listing = keep({ ...get(listingId), ...fields, updatedAt: now() });
      if (listing.state === "active" && listing.offerId !== null) {
        const { title, description, priceCents, quantity, photos } = toOffer(listing);
        catalogue.change(listing.offerId, {
          title,
          description,
          priceCents,
          photos,
          quantity: quantity ?? 1,
        });
      }
      return get(listingId);
    },
    activate: (listingId) => {
      const listing = get(listingId);
      if (listing.state === "active") return listing;
      const quantity = Math.max(1, listing.quantity);
      const offer = catalogue.add(toOffer({ ...listing, quantity }));
      return keep({ ...listing, quantity, offerId: offer.id, state: "active", updatedAt: now() });
    },
    deactivate: (listingId) => {
      takeDown(get(listingId));
      return keep({ ...get(listingId), state: "inactive", updatedAt: now() });
    },
    remove: (listingId) => {
      takeDown(get(listingId));
      listings.delete(listingId);
    },
    nextImageId: () => {
      lastImage += 3;
      return lastImage;
    },
  };
}
