import { expect, test } from "vitest";
import { fetches, fetchRuns } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeSource } from "@/db/test/factories";
import { makePerson } from "@/db/test/person";
import { getSourcesOverview } from "../sources/get-sources-overview";
import { noteProgress } from "./note-progress";
import { RunCounts } from "./run-counts";

const { db, url } = await testDatabase();
setEnvironment({ DATABASE_URL: url });

test("what a run has found so far is shown while it goes on", async () => {
  const { ctx, user } = await makePerson(db);
  const source = await makeSource(db, user.id, { kind: "feed" });
  const startedAt = ctx.clock.now();
  const fetchId = ctx.ids.make("fetch");
  const runId = ctx.ids.make("fetchRun");
  const about = { sourceId: source.id, fetchId };
  await db.insert(fetches).values({
    ...{ id: fetchId, sourceId: source.id, queryHash: "", everySeconds: 300 },
    ...{ dueAt: startedAt, createdAt: startedAt },
  });
  await db.insert(fetchRuns).values({ id: runId, ...about, state: "running", startedAt });
  const counts = new RunCounts();
  counts.addIngested({ inserted: 12, changed: 3, unchanged: 25, rejected: [] });
  counts.addRejected([{ externalId: "1", reason: "no price" }]);
  await noteProgress(db, runId, counts);
  const { sources } = await getSourcesOverview({ ctx });
  expect(sources).toMatchObject([
    { lastRun: { state: "running", rowsIn: 40, rowsNew: 12, rowsChanged: 3, rowsRejected: 1 } },
  ]);
});
