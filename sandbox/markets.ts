import type { MakeMarket } from "./contract";
import { createEbay } from "./ebay";
import { createEtsy } from "./etsy";
import { createReverb } from "./reverb";

/** The stand-ins there are; one line adds one. */
export const MARKETS: Readonly<Record<string, MakeMarket>> = {
  ebay: createEbay,
  etsy: createEtsy,
  reverb: createReverb,
};
