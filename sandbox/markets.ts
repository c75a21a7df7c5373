import type { MakeMarket } from "./contract";

/** The stand-ins there are; one line adds one. */
export const MARKETS: Readonly<Record<string, MakeMarket>> = {};
