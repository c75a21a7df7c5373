import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { fetches, fetchRuns, sourceHealth } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeUser } from "@/db/test/factories";
import { makeFetch } from "@/db/test/fetch-factories";
import { systemIds } from "@/lib/platform/clock";
import { askSourceNow } from "./ask-source-now";
import { getSourcesOverview } from "./get-sources-overview";

const { db, url } = await testDatabase();
setEnvironment({ DATABASE_URL: url });
const NOW = new Date("2026-11-27T12:00:00Z");
const LATER = new Date("2026-11-27T12:10:00Z");

async function failing(errorKind: string) {
  const user = await makeUser(db);
  const fetch = await makeFetch(db, user.id);
  const { sourceId } = fetch;
  await db.update(fetches).set({ dueAt: LATER }).where(eq(fetches.id, fetch.id));
  await db.insert(sourceHealth).values({ sourceId, failures: 4, errorKind, openUntil: LATER });
  const ctx = { ...testContext(db, actorOf(user)), clock: { now: () => NOW } };
  const read = async () => {
    const [row] = await db.select().from(fetches).where(eq(fetches.id, fetch.id));
    const [health] = await db
      .select()
      .from(sourceHealth)
      .where(eq(sourceHealth.sourceId, sourceId));
    return { dueAt: row?.dueAt, openUntil: health?.openUntil };
  };
  return { ask: () => askSourceNow({ ctx, input: { id: sourceId } }), read };
}

test("a person may ask a source that was left alone after failures", async () => {
  const source = await failing("unavailable");
  await source.ask();
  expect(await source.read()).toEqual({ dueAt: NOW, openUntil: null });
});

test("a source that asked for a pause gets it, whoever asks", async () => {
  const source = await failing("rate-limited");
  await expect(source.ask()).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await source.read()).toEqual({ dueAt: LATER, openUntil: LATER });
});

test("what was just run says when it can be run again, and is refused until then", async () => {
  const user = await makeUser(db);
  const { id: fetchId, sourceId } = await makeFetch(db, user.id);
  const at = (seconds: number) => new Date(NOW.getTime() + 1_000 * seconds);
  const runs = async (id: typeof fetchId, startedAt: Date) => {
    const run = { fetchId: id, sourceId, state: "succeeded", startedAt } as const;
    await db.insert(fetchRuns).values({ ...run, id: systemIds.make("fetchRun") });
  };
  const seen = async (seconds: number) => {
    const ctx = { ...testContext(db, actorOf(user)), clock: { now: () => at(seconds) } };
    const { sources } = await getSourcesOverview({ ctx });
    const refusal = await askSourceNow({ ctx, input: { id: sourceId } }).catch(
      (error: unknown) => error,
    );
    return { askableAt: sources[0]?.askableAt, isRefused: refusal !== undefined };
  };
  await runs(fetchId, at(-600));
  await runs(fetchId, at(0));
  expect(await seen(1)).toEqual({ askableAt: at(30), isRefused: true });
  expect(await seen(29.999)).toEqual({ askableAt: at(30), isRefused: true });
  expect(await seen(30)).toEqual({ askableAt: null, isRefused: false });
  // Another question, which was not asked: then there is something to ask.
  const [other] = await db
    .insert(fetches)
    .values({
      id: systemIds.make("fetch"),
      sourceId,
      queryHash: "other",
      everySeconds: 300,
      dueAt: LATER,
    })
    .returning();
  expect(await seen(1)).toEqual({ askableAt: null, isRefused: false });
  await runs(other?.id ?? fetchId, at(10));
  expect(await seen(11)).toEqual({ askableAt: at(30), isRefused: true });
});
