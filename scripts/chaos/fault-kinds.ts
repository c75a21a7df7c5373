import type { Ownership } from "./ownership";
import type { MarketId } from "./sandbox-desk";

/** What can go wrong at a marketplace for a while. */
export type FaultKind = {
  readonly name: string;
  /** Whose source meets it: that of keys, or that of somebody who signed in. */
  readonly ownership: Ownership;
  /** Made on the wire for as long as it lasts; null: something happens once, and then holds by itself. */
  readonly onWire: "rate-limited" | "server-error" | "hang" | "cut" | "garbage" | null;
  /** The event in the market, by market; one that has none does not know the fault. */
  readonly events?: Partial<Record<MarketId, string>>;
  /** What a person must do for it to end. */
  readonly remedy: "wait" | "connect" | "none";
  /** Happens again and again while it lasts. */
  readonly everyMs?: number;
};

const wire = (name: string, onWire: NonNullable<FaultKind["onWire"]>): FaultKind => ({
  name,
  ownership: "shared",
  onWire,
  remedy: "wait",
});

export const FAULT_KINDS: readonly FaultKind[] = [
  wire("429 with Retry-After", "rate-limited"),
  wire("5xx", "server-error"),
  wire("hang", "hang"),
  wire("cut connection", "cut"),
  wire("HTML garbage", "garbage"),
  {
    name: "rotated key",
    ownership: "shared",
    onWire: null,
    events: {
      ebay: "new-secret",
      etsy: "new-secret",
      reverb: "revoke-tokens",
      discogs: "new-token",
    },
    remedy: "connect",
  },
  {
    name: "expired token",
    ownership: "own",
    onWire: null,
    // Reverb's tokens do not end, Discogs has no sign-in, and Etsy answers a search whatever the token is worth.
    events: { ebay: "expire-tokens" },
    remedy: "none",
    everyMs: 120_000,
  },
  {
    name: "revoked token",
    ownership: "own",
    onWire: null,
    events: { ebay: "revoke-tokens", reverb: "revoke-tokens" },
    remedy: "connect",
  },
];

export const isKnownTo = ({ onWire, events }: FaultKind, market: MarketId): boolean =>
  onWire !== null || events?.[market] !== undefined;
