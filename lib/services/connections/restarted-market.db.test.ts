import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listings, marketplaceAccounts, searches, sourceHealth, sources } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeUser } from "@/db/test/factories";
import type { Id } from "@/lib/core/ids";
import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { startSandbox } from "@/sandbox/server";
import { connectMarket } from "@/scripts/chaos/town";
import { fetchSource } from "../fetches/fetch-source";
import { findDueSources } from "../fetches/find-due-sources";
import { createSearch } from "../searches/create-search";

const { db } = await testDatabase();
let now = new Date("2026-11-20T18:00:00Z");
const clock = { now: () => now };
const ctx = { ...testContext(db), clock };

/** Always at the same address, as the settings of an installation have it. */
let port = 0;
async function begin() {
  const sandbox = await startSandbox({ seed: "restart", port, now, isClockManual: true, pace: 0 });
  port = Number(new URL(sandbox.url).port);
  return sandbox;
}
const stateOf = async (id: Id<"source">) =>
  (
    await db
      .select({
        state: sources.state,
        account: marketplaceAccounts.state,
        kind: sourceHealth.errorKind,
        text: sourceHealth.errorText,
      })
      .from(sources)
      .innerJoin(marketplaceAccounts, eq(marketplaceAccounts.id, sources.accountId))
      .leftJoin(sourceHealth, eq(sourceHealth.sourceId, sources.id))
      .where(eq(sources.id, id))
  )[0];

test.each(["ebay", "etsy", "reverb"] as const)(
  "%s forgets all its tokens: it asks to sign in again, keeps everything, and goes on after that",
  async (market) => {
    const before = await begin();
    setEnvironment({ DATABASE_URL: "postgres://unused", SANDBOX_URL: before.url });
    const actor = { ...actorOf(await makeUser(db)), sessionHash: "of a browser" };
    const person = { ...ctx, actor };
    const wish = { person, market, ownership: "own" } as const;
    const { id } = await connectMarket({ ...wish, sandbox: before });
    const [offer] = before.world.catalogue
      .list({ market, state: "live" })
      .filter(({ currency }) => currency === "USD");
    const query = SearchQuery.parse({ words: offer?.brand, formats: ["fixed", "auction"] });
    await createSearch({ ctx: person, input: { sourceId: id, query } });
    expect(await fetchSource({ ctx, input: { sourceId: id } })).toMatchObject({ failed: 0 });
    const kept = await db.$count(listings, eq(listings.sourceId, id));
    expect(kept).toBeGreaterThan(0);

    await before.close();
    now = new Date(now.getTime() + 3_600_000);
    const after = await begin();
    expect(await fetchSource({ ctx, input: { sourceId: id } })).toMatchObject({ failed: 1 });
    const told = await stateOf(id);
    expect(told).toMatchObject({ state: "needs_reconnect", kind: "auth" });
    expect(told?.text).toMatch(/(no longer accepts|does not accept) .*sign-in\./);
    expect(await findDueSources({ ctx })).not.toContain(id);
    expect(await db.$count(listings, eq(listings.sourceId, id))).toBe(kept);
    expect(await db.$count(searches, eq(searches.sourceId, id))).toBe(1);

    expect(await connectMarket({ ...wish, sandbox: after })).toMatchObject({ id });
    expect(await fetchSource({ ctx, input: { sourceId: id } })).toMatchObject({ failed: 0 });
    expect(await stateOf(id)).toEqual({
      ...{ state: "active", account: "connected", kind: null, text: null },
    });
    await after.close();
  },
);
