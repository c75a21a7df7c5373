import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { fetches, sourceHealth } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { makeFetch } from "@/db/test/fetch-factories";
import { askSourceNow } from "./ask-source-now";

const { db } = await testDatabase();
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
