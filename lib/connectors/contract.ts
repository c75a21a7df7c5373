import type { z } from "zod";
import type { Clock } from "@/lib/core/clock";
import type { CurrencyCode } from "@/lib/core/currency";
import type { CompDraft } from "@/lib/domain/comp/comp-draft.schema";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { SearchQuery } from "@/lib/domain/search/search-query.schema";

/** Everything a connector gets from outside: it reads no settings, no database, no clock of its own. */
export type ConnectorIo = {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** Where the marketplace answers: its own `endpoints`, or a stand-in's. */
  readonly endpoints: Endpoints;
  /** How long one request may take; 20 seconds where nothing is said. */
  readonly timeoutMs?: number;
};

/** Named base addresses without a trailing slash, such as `api` and `auth`. */
export type Endpoints = Readonly<Record<string, string>>;

/** What cannot be used of an answer: named and counted, never repaired with invented values. */
export type RejectedItem = { readonly externalId: string | null; readonly reason: string };

export type FoundPage<Draft> = {
  readonly items: readonly Draft[];
  readonly rejected: readonly RejectedItem[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
};

/** What the upstream itself says is left, where it says so. */
export type UpstreamQuota = {
  readonly limit: number;
  readonly used: number;
  /** The span of time that `limit` is for: a day, or a minute. */
  readonly windowMs: number;
  /** Null: it does not say; the window rolls. */
  readonly resetsAt: Date | null;
};

export type RemoteAccount = { readonly id: string; readonly label: string };

/** Through which of the marketplace's sites, and for delivery to which country, something is looked at. */
export type Viewpoint = Pick<SearchQuery, "site" | "shipTo">;

/** What a connected marketplace can do. An absent method is not supported: callers check, never catch. */
export type MarketClient = {
  /** Newest first. */
  readonly search?: (query: SearchQuery, cursor?: string) => Promise<FoundPage<ListingDraft>>;
  /** Null: it is gone. What is there and cannot be used throws `shape-changed`. */
  readonly item?: (externalId: string, from?: Viewpoint) => Promise<ListingDraft | null>;
  /** Prices of things that were sold, or that the marketplace itself suggests; each with its basis. */
  readonly comps?: (query: SearchQuery, cursor?: string) => Promise<FoundPage<CompDraft>>;
  readonly account?: () => Promise<RemoteAccount>;
  /** Null: not known yet. Costs no call where answers carry it, and then it is as of this client's last answer. */
  readonly quota?: () => Promise<UpstreamQuota | null>;
};

export type Tokens = {
  readonly accessToken: string;
  readonly accessExpiresAt: Date | null;
  /** Null: there is none, or the one before stays in use. */
  readonly refreshToken: string | null;
  readonly scopes: readonly string[];
};

/** Sign-in at the marketplace. Codes and tokens pass through; nothing is kept here. */
export type OAuthFlow = {
  readonly scopes: readonly string[];
  /** Lead time with which a token is refreshed before it ends. */
  readonly refreshAheadMs: number;
  readonly authorizeUrl: (request: {
    readonly state: string;
    readonly redirectUri: string;
    /** Base64url SHA-256 of the verifier; ignored where the marketplace knows no PKCE. */
    readonly codeChallenge: string;
  }) => string;
  readonly exchangeCode: (grant: {
    readonly code: string;
    readonly redirectUri: string;
    readonly codeVerifier: string;
  }) => Promise<Tokens>;
  readonly refresh: (refreshToken: string) => Promise<Tokens>;
};

/** A message that a marketplace sent: its own id, and what it is about. */
export type WebhookEvent =
  | {
      readonly kind: "account-deleted" | "authorization-revoked";
      readonly eventId: string;
      readonly remoteUserId: string;
      /** Listings name their seller by it: what is to be erased is found by both. */
      readonly remoteUserName: string | null;
    }
  | { readonly kind: "listing-changed"; readonly eventId: string; readonly externalId: string }
  | { readonly kind: "order-changed"; readonly eventId: string; readonly orderId: string }
  | { readonly kind: "other"; readonly eventId: string; readonly topic: string };

export type RawWebhook = {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

export type Webhooks = {
  /** Answer to the marketplace's question whether the address is ours; null where it asks none. */
  readonly challenge?: (query: URLSearchParams, endpointUrl: string) => unknown;
  /** Throws `auth` where the signature is wrong; `isSigned` false is a hint only: look before you act. */
  readonly read: (
    raw: RawWebhook,
  ) => Promise<{ isSigned: boolean; events: readonly WebhookEvent[] }>;
};

/** What the marketplace's terms ask of whoever keeps its content; a source and the day it was read beside. */
export type Terms = {
  /** After so many minutes an observation is forgotten; null: no limit. */
  readonly keepMinutes: number | null;
  /** Shown in a pane of its own; no history, no comps, no joins with other sites, nothing learned from it. */
  readonly isApart: boolean;
  readonly mayTrain: boolean;
  /** Whether a listing's first photo may be fetched, to tell the thing by a hash of it; the picture is not kept. */
  readonly mayFetchPhotos: boolean;
  /** Words and link that must stand beside the content. */
  readonly attribution: string | null;
  readonly sourceUrl: string;
  /** Null: the page itself was not read, and what stands here is what others quote of it. */
  readonly readOn: string | null;
};

export type Limits = {
  readonly requestsPerDay: number | null;
  /** So many within any stretch of so long. */
  readonly rate: { readonly calls: number; readonly everyMs: number } | null;
  /** When a day begins for the marketplace. */
  readonly dayZone: "UTC" | "America/Los_Angeles";
  readonly sourceUrl: string;
  /** Null: the page itself was not read, and what stands here is what others quote of it. */
  readonly readOn: string | null;
};

/** A marketplace with its own sites (country, currency, language), such as EBAY_GB. */
export type Site = { readonly id: string; readonly label: string; readonly currency: CurrencyCode };

export type Capability = keyof MarketClient;

type Manifest = {
  /** Kebab-case; stored, and part of addresses. */
  readonly id: string;
  readonly label: string;
  readonly endpoints: Endpoints;
  /** Empty where there is one for all. */
  readonly sites: readonly Site[];
  readonly terms: Terms;
  readonly limits: Limits;
  /** The methods that its client has. */
  readonly offers: readonly Capability[];
  /** What calls need: the app's keys, a token that the person made, or the person's own sign-in. */
  readonly needs: {
    readonly search: "keys" | "account";
    readonly account: "none" | "oauth";
    /** Keys that may be left empty, and without which nobody can sign in. */
    readonly signInKeys?: readonly string[];
  };
  /** Where and how the keys are got, for the settings form. */
  readonly keysHelp: string;
};

export type ConnectorSpec<Keys extends z.ZodObject> = Manifest & {
  /** Drives the settings form and the names of the environment's keys. */
  readonly keys: Keys;
  /** `accessToken` is the person's, where they signed in; else the app's own, where `appToken` makes one. */
  readonly connect: (
    keys: z.output<Keys>,
    io: ConnectorIo,
    accessToken: string | null,
  ) => MarketClient;
  /** A token for the app itself, where calls need one. Keep it until it ends: minting is counted too. */
  readonly appToken?: (keys: z.output<Keys>, io: ConnectorIo) => Promise<Tokens>;
  readonly oauth?: (keys: z.output<Keys>, io: ConnectorIo) => OAuthFlow;
  /** `appToken` is a kept one; null: where one is needed, it is minted. */
  readonly webhooks?: (keys: z.output<Keys>, io: ConnectorIo, appToken: string | null) => Webhooks;
};

/** One field of the settings form. */
export type KeyField = {
  readonly name: string;
  readonly label: string;
  readonly isSecret: boolean;
  readonly isOptional: boolean;
  /** Name in the environment, such as EBAY_CLIENT_ID. */
  readonly envName: string;
};

/** A connector as callers see it: keys are checked inside, so that their type reaches nobody. */
export type Connector = Manifest & {
  readonly keyFields: readonly KeyField[];
  /** Setting with which the operator keeps what the terms ask to be kept apart; null: they ask nothing of the kind. */
  readonly keepSetting: string | null;
  /** The keys as they are stored; throws INVALID that names the fields. */
  readonly parseKeys: (raw: unknown) => Readonly<Record<string, string>>;
  readonly connect: (keys: unknown, io: ConnectorIo, accessToken: string | null) => MarketClient;
  readonly appToken: ((keys: unknown, io: ConnectorIo) => Promise<Tokens>) | null;
  readonly oauth: ((keys: unknown, io: ConnectorIo) => OAuthFlow) | null;
  readonly webhooks: ((keys: unknown, io: ConnectorIo, appToken: string | null) => Webhooks) | null;
};
