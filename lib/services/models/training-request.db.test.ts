import { beforeEach, expect, test } from "vitest";
import { settings } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeComp, makeSource, makeUser } from "@/db/test/factories";
import { askForTraining } from "./ask-for-training";
import { findDueAudiences } from "./find-due-audiences";
import { listModels } from "./list-models";
import { trainDueModels } from "./train-due-models";

const { db } = await testDatabase();
const boss = await makeUser(db, { role: "admin" });
const ada = await makeUser(db);
const START = Date.parse("2026-11-20T12:00:00Z");
const at = (minutes: number, user = boss) => ({
  ...testContext(db, actorOf(user)),
  clock: { now: () => new Date(START + minutes * 60_000) },
});

beforeEach(async () => {
  await db.delete(settings);
});

test("a training is asked for once, until it is done", async () => {
  const asked = await Promise.allSettled([0, 0, 0].map((m) => askForTraining({ ctx: at(m) })));
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(askForTraining({ ctx: at(5) })).rejects.toMatchObject({ code: "CONFLICT" });
  const { training } = await listModels({ ctx: at(5) });
  expect(training).toEqual({ askedAt: new Date(START), finishedAt: null });
  await trainDueModels({ ctx: at(6) });
  const done = await listModels({ ctx: at(7) });
  expect(done.training?.finishedAt).toEqual(new Date(START + 6 * 60_000));
  expect(await askForTraining({ ctx: at(8) })).toMatchObject({ finishedAt: null });
});

test("one that never ended may be asked for anew after two hours", async () => {
  await askForTraining({ ctx: at(0) });
  await expect(askForTraining({ ctx: at(119) })).rejects.toMatchObject({ code: "CONFLICT" });
  await askForTraining({ ctx: at(121) });
});

test("it is for admins, and so is the list", async () => {
  await expect(askForTraining({ ctx: at(0, ada) })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(listModels({ ctx: at(0, ada) })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("who asks gets all with enough comps trained; the demo never", async () => {
  const [shared, demo] = [
    await makeSource(db, null),
    await makeSource(db, null, { licence: "demo" }),
  ];
  for (let n = 0; n < 150; n += 1) await makeComp(db, demo);
  for (let n = 0; n < 149; n += 1) await makeComp(db, shared);
  const due = () => findDueAudiences({ ctx: at(0), input: { isAsked: true } });
  expect(await due()).toEqual([]);
  await makeComp(db, shared);
  expect((await due()).map(({ audience }) => audience)).toEqual([null]);
  const { audiences } = await listModels({ ctx: at(0) });
  expect(audiences).toEqual([
    {
      audience: "shared",
      owner: null,
      comps: 150,
      compsNeeded: 150,
      active: null,
      history: [],
    },
    { audience: "demo", owner: null, comps: 150, compsNeeded: null, active: null, history: [] },
  ]);
});
