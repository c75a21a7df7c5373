import { eq } from "drizzle-orm";
import { listings } from "@/db/schema";
import { groupBy } from "@/lib/core/group-by";
import { MINUTE_MS, type World } from "./open-world";
import type { MarketId } from "./sandbox-desk";

/** Discogs tells prices and shows no offers. */
const SHOWING = ["ebay", "reverb", "etsy"] as const satisfies readonly MarketId[];
/** What was put up later may not have been asked for yet. */
const SEEN_AFTER_MINUTES = 7;

export type Comparison = {
  /** Offers that somebody looks for. */
  readonly offers: number;
  readonly lost: number;
  readonly doubled: number;
  /** Listings that the marketplace knows nothing of. */
  readonly invented: number;
};

/** Holds the database against the catalogue of the stand-ins: each live offer that is looked for is there once. */
export async function compareWorlds({ sandbox, town, sources, words, clock }: World) {
  const sum = { offers: 0, lost: 0, doubled: 0, invented: 0 };
  const before = new Date(clock.now().getTime() - SEEN_AFTER_MINUTES * MINUTE_MS);
  for (const market of SHOWING) {
    const rows = await town.ctx.db
      .select({ externalId: listings.externalId, state: listings.state })
      .from(listings)
      .where(eq(listings.sourceId, sources[market].id));
    const wanted = new Set(words[market]);
    const offers = sandbox.world.catalogue
      .list({ market, state: "live" })
      // An offer at eBay belongs to the site of its currency, and people look at the American one.
      .filter(({ currency }) => market !== "ebay" || currency === "USD")
      .filter(({ brand, model }) => wanted.has(`${brand} ${model}`.toLowerCase()))
      .filter(({ listedAt }) => listedAt < before);
    const known = groupBy(rows, ({ externalId }) => offerIdOf(externalId));
    for (const { id } of offers) {
      const found = (known.get(id) ?? []).filter(({ state }) => state === "active");
      sum.offers += 1;
      if (found.length === 0) sum.lost += 1;
      if (found.length > 1) sum.doubled += 1;
    }
    const ids = [...known.keys()];
    sum.invented += ids.filter((id) => sandbox.world.catalogue.find(id) === undefined).length;
  }
  return sum satisfies Comparison;
}

/** `v1|123|0` at eBay, the number alone elsewhere. */
function offerIdOf(externalId: string): string {
  return externalId.split("|")[1] ?? externalId;
}
