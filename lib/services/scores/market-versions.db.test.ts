import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { compChanges, comps, sources, users } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { makeComp, makeSource, makeUser } from "@/db/test/factories";
import { randomFrom, storeWords } from "@/db/test/random-market";
import { scoringContext } from "@/db/test/scoring";
import { drainCompChanges } from "./drain-comp-changes";
import { type MarketVersions, marketVersions } from "./market-versions";

const { db } = await testDatabase();
const ctx = scoringContext(db);
const ada = await makeUser(db);
const shared = await makeSource(db, null);
const adas = await makeSource(db, ada.id);
const demo = await makeSource(db, null, { kind: "demo", licence: "demo" });

const versions = () => db.transaction((tx) => marketVersions(tx, ctx.clock.now()));

/** Whose market is another one after this. */
async function changedBy(work: () => Promise<unknown>): Promise<string[]> {
  const texts = ({ shared: everybodys, demo: demos, users: own }: MarketVersions) =>
    new Map(Object.entries({ shared: everybodys, demo: demos, ada: own.get(ada.id) ?? null }));
  const before = texts(await versions());
  await work();
  const after = texts(await versions());
  return [...after.keys()].filter(
    (name) => JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name)),
  );
}

test("a comp that comes, changes or goes makes another market of its owner's alone", async () => {
  for (const [source, name] of [
    [shared, "shared"],
    [adas, "ada"],
    [demo, "demo"],
  ] as const) {
    const { id } = await makeComp(db, source);
    expect(await changedBy(() => makeComp(db, source))).toEqual([name]);
    expect(
      await changedBy(() => db.update(comps).set({ priceCents: 1 }).where(eq(comps.id, id))),
    ).toEqual([name]);
    expect(
      await changedBy(() => db.update(comps).set({ title: "Other" }).where(eq(comps.id, id))),
    ).toEqual([name]);
    expect(await changedBy(() => db.delete(comps).where(eq(comps.id, id)))).toEqual([name]);
    expect(
      await changedBy(() =>
        db.update(sources).set({ trust: 0.5 }).where(eq(sources.id, source.id)),
      ),
    ).toEqual([name]);
  }
});

test("a source that goes, and a model that comes, make another market", async () => {
  const gone = await makeSource(db, null);
  await makeComp(db, gone);
  expect(await changedBy(() => db.delete(sources).where(eq(sources.id, gone.id)))).toEqual([
    "shared",
  ]);
  expect(await changedBy(() => storeWords(db, ada.id, randomFrom(1)))).toEqual(["ada"]);
});

test("what judging does not see, and looking at changes, leave the market as it is", async () => {
  const comp = await makeComp(db, shared);
  const blind = { description: "Other words", updatedAt: new Date(), lastRunId: null };
  expect(await changedBy(() => db.update(comps).set(blind).where(eq(comps.id, comp.id)))).toEqual(
    [],
  );
  expect(
    await changedBy(() =>
      db.update(sources).set({ lastSuccessAt: new Date() }).where(eq(sources.id, shared.id)),
    ),
  ).toEqual([]);
  expect(await changedBy(() => drainCompChanges({ ctx }))).toEqual([]);
});

test("old changes that go make another market, not one that was before", async () => {
  const seen = new Set<string>();
  for (let round = 0; round < 3; round += 1) {
    await db.update(compChanges).set({ drainedAt: new Date("2026-11-01") });
    const comp = await makeComp(db, shared);
    await drainCompChanges({ ctx });
    await db.delete(comps).where(eq(comps.id, comp.id));
    seen.add((await versions()).shared.mark);
  }
  expect(seen.size).toBe(3);
});

test("a market is good until the next of its comps is to be forgotten", async () => {
  const until = (day: string) => Date.parse(`${day}T00:00:00Z`);
  for (const [source, days] of [
    [shared, ["2026-11-01", "2026-12-05", "2026-12-03"]],
    [adas, ["2026-12-09"]],
  ] as const) {
    for (const day of days) await makeComp(db, source, { forgetAt: new Date(until(day)) });
  }
  const { shared: everybodys, users: own } = await versions();
  expect(everybodys.validUntilMs).toBe(until("2026-12-03"));
  expect(own.get(ada.id)?.validUntilMs).toBe(until("2026-12-09"));
});

test("every user with comps has a version, and nobody else", async () => {
  const [eve, none] = [await makeUser(db), await makeUser(db)];
  await makeComp(db, await makeSource(db, eve.id));
  const { users: own } = await versions();
  expect([...own.keys()].sort()).toEqual([ada.id, eve.id].sort());
  expect(own.has(none.id)).toBe(false);
  await db.delete(users).where(eq(users.id, eve.id));
  expect([...(await versions()).users.keys()]).toEqual([ada.id]);
});
