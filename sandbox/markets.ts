import type { MakeMarket } from "./contract";
import { createEbay } from "./ebay";
import { createEtsy } from "./etsy";

/** The stand-ins there are; one line adds one. */
export const MARKETS: Readonly<Record<string, MakeMarket>> = {
  ebay: createEbay,
  etsy: createEtsy,
};
