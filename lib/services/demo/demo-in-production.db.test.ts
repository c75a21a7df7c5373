import { expect, test } from "vitest";
import { settings, sources } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeSource, makeUser } from "@/db/test/factories";
import { removeDemo } from "./remove-demo";
import { seedDemo } from "./seed-demo";

setEnvironment({
  DATABASE_URL: "postgres://unused",
  NODE_ENV: "production",
  APP_URL: "https://deals.example",
  INSTALLATION: undefined,
});

test("a seed is refused and writes nothing", async () => {
  const { db } = await testDatabase();
  const seeding = seedDemo({
    ctx: testContext(db),
    input: { password: "some password of a demo" },
  });
  await expect(seeding).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await db.select().from(sources)).toEqual([]);
  expect(await db.select().from(settings)).toEqual([]);
});

test("a demo that was brought along goes by an admin's hand, not by its own account's", async () => {
  const { db } = await testDatabase();
  const demo = await makeUser(db);
  const source = await makeSource(db, null, { kind: "demo", licence: "demo" });
  const state = { userId: demo.id, sourceId: source.id };
  await db.insert(settings).values({ key: "demo", value: state });
  const byItself = removeDemo({ ctx: testContext(db, actorOf(demo)) });
  await expect(byItself).rejects.toMatchObject({ code: "NOT_FOUND" });
  const admin = await makeUser(db, { role: "admin" });
  await removeDemo({ ctx: testContext(db, actorOf(admin)) });
  expect(await db.select().from(sources)).toEqual([]);
});
