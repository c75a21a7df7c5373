import type { Connector } from "./contract";
import { discogs } from "./discogs";
import { ebay } from "./ebay";
import { etsy } from "./etsy";
import { reverb } from "./reverb";

/** Every marketplace that Deal-Scout speaks with, in the order in which they are offered. */
export const CONNECTORS: readonly Connector[] = [ebay, etsy, reverb, discogs];

/** The connector with this id, as sources and accounts name it; null where there is none (any more). */
export function findConnector(id: string): Connector | null {
  return CONNECTORS.find((connector) => connector.id === id) ?? null;
}
