import type { CompDraft } from "@/lib/domain/comp/comp-draft.schema";
import { DEMO_KINDS } from "./demo-kinds";
import { makeDemoComps } from "./make-demo-comps";
import { type DemoListing, dealAsks, makeDemoListing } from "./make-demo-listings";

export type DemoMarket = {
  readonly listings: readonly DemoListing[];
  readonly comps: readonly CompDraft[];
};

/** Changes whenever the same seed would no longer give the same market. */
const SEED = "deal-scout-demo-1";
const LISTINGS_PER_KIND = [5, 4, 5, 4, 5] as const;

/**
 * A second-hand market that never was: about 160 listings and 600 sales of 35 real kinds of goods, with dates
 * before `now`. The same `now` gives the same market; another moves the dates and nothing else.
 */
export function makeDemoMarket(now: Date): DemoMarket {
  const comps = DEMO_KINDS.flatMap((kind) => makeDemoComps(kind, SEED, now));
  const wanted = DEMO_KINDS.flatMap((kind, place) => {
    const count = LISTINGS_PER_KIND[place % LISTINGS_PER_KIND.length] ?? 4;
    return Array.from({ length: count }, (_, index) => ({ kind, index }));
  });
  const asks = dealAsks(SEED, wanted.length);
  const listings = wanted.flatMap(({ kind, index }, place) => {
    const ask = asks[place];
    return ask ? [makeDemoListing(kind, ask, index, SEED, now)] : [];
  });
  return { listings, comps };
}
