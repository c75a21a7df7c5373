import { setTimeout as sleep } from "node:timers/promises";
import { and, eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Database, withTransaction } from "@/db/client";
import { comps, marketModels, type Source, settings, sources, users } from "@/db/schema";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeSource, makeUser } from "@/db/test/factories";
import { storeMarket } from "@/db/test/store-market";
import { findConnector } from "@/lib/connectors/registry";
import { assert } from "@/lib/core/assert";
import { makeMarket } from "@/lib/domain/model/__fixtures__/make-market";
import { termsInForce } from "../connections/terms-in-force";
import { forgetExpired } from "../retention/forget-expired";
import { eraseRemoteUser } from "../webhooks/erase-remote-user";
import type { Audience } from "./audience";
import { findDueAudiences } from "./find-due-audiences";
import { trainDueModels } from "./train-due-models";
import { trainModel } from "./train-model";
import { openTrainingRequest } from "./training-request";

/** Trainings run in threads of their own, as long as a busy machine lets them. */
vi.setConfig({ testTimeout: 180_000 });

const { db } = await testDatabase();
const NOW = new Date("2026-11-20T12:00:00Z");
const ctx = { ...testContext(db), clock: { now: () => NOW } };
const FIRST_DAY = Math.floor(NOW.getTime() / 86_400_000) - 300;
const SETTING = "EBAY_KEEP_HISTORY";
const EBAY = { connectorId: "ebay", environment: "production" } as const;

beforeEach(async () => {
  setEnvironment({ [SETTING]: "true" });
  for (const table of [marketModels, sources, settings]) await db.delete(table);
});
afterEach(() => setEnvironment({ [SETTING]: undefined }));

async function apiSource(connectorId: string): Promise<Source> {
  const connector = findConnector(connectorId);
  assert(connector, "it is in the registry");
  const over = { kind: "api", licence: "marketplace", environment: "production" } as const;
  return await makeSource(db, null, { ...over, connectorId, ...termsInForce(connector) });
}

/** 500 comps of eBay's, ten of them by one seller, and 200 of Reverb's. */
async function twoMarkets() {
  const [ebay, reverb] = [await apiSource("ebay"), await apiSource("reverb")];
  await storeMarket(db, ebay, makeMarket(500, { firstDay: FIRST_DAY }));
  await storeMarket(db, reverb, makeMarket(200, { seed: "reverb", firstDay: FIRST_DAY }));
  await db.execute(sql`update comps set seller_ref = 'anna' where id in (
    select id from comps where source_id = ${ebay.id} order by id limit 10)`);
  return { ebay, reverb };
}

/** Does something as soon as a training has read its comps; what the training came to. */
async function whileTraining(audience: Audience, meanwhile: () => Promise<unknown>) {
  let began = () => {};
  const reading = new Promise<void>((resolve) => {
    began = resolve;
  });
  const now = () => {
    began();
    return NOW;
  };
  const input = { audience, compsMark: "as they were" };
  const training = trainModel({ ctx: { ...ctx, clock: { now } }, input });
  await reading;
  await untilAtWork(db, 0);
  await meanwhile();
  return await training;
}

/** Until so many others have a transaction open, of those that wait for a lock where asked. */
async function untilAtWork(on: Database, count: number, isWaiting = false): Promise<void> {
  for (;;) {
    const rows = await on.execute(sql`
      select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and xact_start is not null and (not ${isWaiting} or wait_event_type = 'Lock')`);
    if (rows.length === count) return;
    await sleep(5);
  }
}

const withdraw = () => {
  setEnvironment({ [SETTING]: undefined });
  return forgetExpired({ ctx });
};
const leave = () => {
  const anna = { remoteUserId: "anna", remoteUserName: null };
  return withTransaction(db, (tx) => eraseRemoteUser({ ...ctx, db: tx }, EBAY, anna));
};
const shutOff = async () => {
  // As after an update in which a marketplace's terms have come to forbid it.
  await db.update(sources).set({ connectorId: "discogs" }).where(eq(sources.connectorId, "reverb"));
  await forgetExpired({ ctx });
};

test.each([
  ["terms are withdrawn", withdraw, 200],
  ["a seller leaves the marketplace", leave, 690],
  ["a source is shut off from learning", shutOff, 500],
] as const)(
  "%s while a training learns: no model of it is left, and the next learns from the rest",
  async (_name, meanwhile, left) => {
    await twoMarkets();
    expect(await whileTraining(null, meanwhile)).toBeNull();
    expect(await db.$count(marketModels)).toBe(0);
    expect(await findDueAudiences({ ctx })).toMatchObject([{ audience: null }]);
    expect(await trainDueModels({ ctx })).toMatchObject({ trained: 1, dropped: 0 });
    expect(await db.select().from(marketModels)).toMatchObject([{ compCount: left }]);
  },
);

test("who deletes their account while their model is trained gets none, and nobody else's training breaks", async () => {
  const ada = await makeUser(db);
  await storeMarket(db, await makeSource(db, ada.id), makeMarket(300, { firstDay: FIRST_DAY }));
  expect(
    await whileTraining(ada.id, () => db.delete(users).where(eq(users.id, ada.id))),
  ).toBeNull();
});

test("who forgets while a model is being stored waits for it, and deletes it", async () => {
  await twoMarkets();
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const shut = withTransaction(db, async (tx) => {
    await tx.execute(sql`lock table market_models in share mode`);
    await opened;
  });
  const training = trainModel({ ctx, input: { audience: null, compsMark: "before" } });
  await untilAtWork(db, 1, true);
  const leaving = leave();
  await untilAtWork(db, 2, true);
  open();
  await Promise.all([shut, leaving]);
  expect(await training).toMatchObject({ comparison: { isBetter: true } });
  expect(await db.$count(marketModels)).toBe(0);
});

test("a request during which a training was dropped stays open", async () => {
  const { ebay } = await twoMarkets();
  await openTrainingRequest(ctx);
  let calls = 0;
  const now = () => {
    calls += 1;
    return NOW;
  };
  const running = trainDueModels({ ctx: { ...ctx, clock: { now } } });
  while (calls < 3) await sleep(5);
  await untilAtWork(db, 0);
  await leave();
  expect(await running).toEqual({ trained: 0, promoted: 0, dropped: 1 });
  const anna = and(eq(comps.sourceId, ebay.id), eq(comps.sellerRef, "anna"));
  expect(await db.$count(comps, anna)).toBe(0);
  expect(await trainDueModels({ ctx })).toMatchObject({ trained: 1, dropped: 0 });
  expect((await db.select().from(settings)).find(({ key }) => key === "training")).toMatchObject({
    value: { finishedAt: expect.any(String) },
  });
});
