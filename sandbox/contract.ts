/** One call as a market sees it: the path is the market's own, without the prefix under which the sandbox serves it. */
export type Call = {
  readonly method: string;
  readonly path: string;
  /** Named parts of the path: `/item/{item_id}` → `item_id`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Where the market is reached from outside, without a trailing slash: for links in answers. */
  readonly baseUrl: string;
};

export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Objects go out as JSON, strings as they are. */
  readonly body?: unknown;
};

export type Route = {
  /** The operation's id in the market's published document; a name of our own where there is none. */
  readonly operation: string;
  readonly method: string;
  /** With `{name}` for a part. */
  readonly path: string;
  readonly handle: (call: Call) => Reply | Promise<Reply>;
};

/** A stand-in for one marketplace: what it answers, and what happens in it as time goes by. */
export type Market = {
  readonly id: string;
  readonly routes: readonly Route[];
  /** Called by the world's clock, at most once a second: ends, drops prices, lets buyers buy. */
  readonly tick?: (now: Date) => void;
};

/** Thing for sale that a market shows in its own words; prices in minor units. */
export type Offer = {
  readonly id: string;
  /** The physical thing: relists and offers elsewhere have the same. */
  readonly thingId: string;
  readonly market: string;
  readonly title: string;
  readonly description: string;
  readonly brand: string;
  readonly model: string;
  readonly category: string;
  readonly condition: "new" | "like_new" | "very_good" | "good" | "fair" | "poor" | "for_parts";
  readonly priceCents: number;
  readonly currency: string;
  /** Null: collection only. */
  readonly shippingCents: number | null;
  readonly format: "fixed" | "auction";
  readonly seller: string;
  readonly place: { readonly city: string; readonly country: string; readonly postcode: string };
  /** Paths under the sandbox's `/photos/`. */
  readonly photos: readonly string[];
  readonly listedAt: Date;
  readonly state: "live" | "sold" | "ended";
  readonly endedAt: Date | null;
  readonly quantity: number;
};

export type FaultKind =
  | "rate-limited"
  | "server-error"
  | "hang"
  | "cut"
  | "garbage"
  | "expired-token"
  | "revoked-token";

export type LedgerEntry = {
  readonly at: Date;
  readonly market: string;
  /** Null where no route answers to it. */
  readonly operation: string | null;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  readonly status: number;
  readonly responseBody: string;
  /** The fault that was asked for, where one was. */
  readonly fault: FaultKind | null;
};
