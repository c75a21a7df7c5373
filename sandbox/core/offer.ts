export type Condition = "new" | "like_new" | "very_good" | "good" | "fair" | "poor" | "for_parts";

/** Thing for sale that a market shows in its own words; prices in minor units. */
export type Offer = {
  /** Digits only, unique in the sandbox, about as long as the market's own ids. */
  readonly id: string;
  /** The physical thing: relists and offers elsewhere have the same. */
  readonly thingId: string;
  readonly market: string;
  readonly title: string;
  readonly description: string;
  readonly brand: string;
  readonly model: string;
  /** A key of `NOUNS`. */
  readonly category: string;
  /** What else is known of it: colour, year, label. */
  readonly facts: Readonly<Record<string, string>>;
  readonly condition: Condition;
  readonly priceCents: number;
  readonly currency: string;
  /** Null: collection only. */
  readonly shippingCents: number | null;
  readonly format: "fixed" | "auction";
  readonly bidCount: number;
  readonly seller: string;
  readonly place: Place;
  /** Paths under the sandbox's root, beginning with `/photos/`. */
  readonly photos: readonly string[];
  readonly listedAt: Date;
  /** When an auction ends by itself. */
  readonly endsAt: Date | null;
  readonly state: "live" | "sold" | "ended";
  readonly endedAt: Date | null;
  /** Still to be had. */
  readonly quantity: number;
  readonly soldCount: number;
};

export type Place = { readonly city: string; readonly country: string; readonly postcode: string };

export type Buyer = {
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly street: string;
  readonly place: Place;
};

export type Sale = {
  readonly id: string;
  readonly offer: Offer;
  readonly buyer: Buyer;
  readonly quantity: number;
  readonly priceCents: number;
  readonly at: Date;
};
