import type { MakeMarket } from "./contract";
import { createDiscogs } from "./discogs";
import { createEbay } from "./ebay";
import { createEtsy } from "./etsy";
import { createReverb } from "./reverb";

/** The stand-ins there are; one line adds one. */
export const MARKETS: Readonly<Record<string, MakeMarket>> = {
  discogs: createDiscogs,
  ebay: createEbay,
  etsy: createEtsy,
  reverb: createReverb,
};
