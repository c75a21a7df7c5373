import type { Catalogue } from "./core/catalogue";
import type { Deliveries } from "./core/deliveries";
import type { Photos } from "./core/photos";
import type { Quotas } from "./core/quotas";
import type { Random } from "./core/random";

export type { Buyer, Condition, Offer, Place, Sale } from "./core/offer";

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
  /** Where the whole sandbox is reached, without a trailing slash: photos are under it. */
  readonly rootUrl: string;
};

export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Objects go out as JSON, strings as they are (HTML unless a content type says else), bytes as they are. */
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

/** Faults that a market words itself; the others are the wire's. */
export type WordedFault = "rate-limited" | "server-error" | "expired-token" | "revoked-token";

export type FaultKind = WordedFault | "hang" | "cut" | "garbage";

/** A stand-in for one marketplace: what it answers, and what happens in it as time goes by. */
export type Market = {
  readonly id: string;
  readonly routes: readonly Route[];
  /** Said before a route is looked at: a spent quota answers here. Null lets the call through. */
  readonly admit?: (call: Call, operation: string) => Reply | null;
  /** The market's own words for a fault that was asked for. */
  readonly refuse: (fault: Refusal) => Reply;
  /** No route answers to the path (404) or to the method on it (405). */
  readonly unknown: (call: Call, status: 404 | 405) => Reply;
  /** Added to every reply of a route, where the market states its limits. */
  readonly headers?: (call: Call, operation: string) => Readonly<Record<string, string>>;
  /** Called by the world's clock, at most once a second: what is due is done. */
  readonly tick?: (now: Date) => void;
  /** What a client of this market needs: ids, secrets, tokens, accounts. Shown by `GET /_sandbox/keys`. */
  readonly keys: () => Readonly<Record<string, unknown>>;
  /** Where consent leads back to; called by `POST /_sandbox/keys`. */
  readonly setRedirects?: (redirects: Redirects) => void;
  /** Happenings by name that only this market knows, through `POST /_sandbox/events`; the answer is shown. */
  readonly events?: Readonly<Record<string, (data: Readonly<Record<string, unknown>>) => unknown>>;
};

export type Refusal = {
  readonly fault: WordedFault;
  readonly call: Call;
  readonly operation: string;
  readonly retryAfterSeconds: number;
};

export type Redirects = { readonly acceptUrl: string; readonly declineUrl: string };

/** What all markets share. A market is made by a function of it. */
export type World = {
  readonly seed: string;
  readonly now: () => Date;
  /** Random numbers that depend on the seed and the name alone, in the order they are drawn. */
  readonly random: (name: string) => Random;
  readonly catalogue: Catalogue;
  readonly photos: Photos;
  readonly quotas: Quotas;
  readonly deliveries: Deliveries;
};

export type MakeMarket = (world: World) => Market;

export type LedgerEntry = {
  readonly at: Date;
  readonly market: string;
  /** Null where no route answers to it. */
  readonly operation: string | null;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  /** Zero where the client got no answer. */
  readonly status: number;
  readonly responseBody: string;
  /** The fault that was asked for, where one was. */
  readonly fault: FaultKind | null;
};
