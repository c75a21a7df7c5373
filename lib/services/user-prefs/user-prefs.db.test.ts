import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { DEFAULT_USER_PREFS } from "@/lib/domain/prefs/default-user-prefs";
import { deleteUserPrefs } from "./delete-user-prefs";
import { getUserPrefs } from "./get-user-prefs";
import { updateUserPrefs } from "./update-user-prefs";

let db: Database;
beforeAll(async () => {
  ({ db } = await testDatabase());
});

async function person() {
  const user = await makeUser(db);
  return testContext(db, actorOf(user));
}

test("before the first change every preference is the default, as the columns have it", async () => {
  const ctx = await person();
  expect(await getUserPrefs({ ctx })).toEqual(DEFAULT_USER_PREFS);
  const row = await updateUserPrefs({ ctx, input: {} });
  expect(row).toEqual(DEFAULT_USER_PREFS);
});

test("a change keeps the rest and is there for the next read", async () => {
  const ctx = await person();
  await updateUserPrefs({ ctx, input: { theme: "dark", timeZone: "America/Los_Angeles" } });
  const home = { homeLabel: "Oakland", homeLatitude: 37.8044, homeLongitude: -122.2712 };
  await updateUserPrefs({ ctx, input: home });
  expect(await getUserPrefs({ ctx })).toEqual({
    ...DEFAULT_USER_PREFS,
    ...home,
    theme: "dark",
    timeZone: "America/Los_Angeles",
  });
});

test("one person's preferences are not another's, to read, change or reset", async () => {
  const mara = await person();
  const other = await person();
  await updateUserPrefs({ ctx: mara, input: { currency: "EUR", homeLabel: "Ghent" } });
  expect(await getUserPrefs({ ctx: other })).toEqual(DEFAULT_USER_PREFS);
  await updateUserPrefs({ ctx: other, input: { currency: "GBP" } });
  await deleteUserPrefs({ ctx: other });
  expect((await getUserPrefs({ ctx: mara })).currency).toBe("EUR");
});

test("a reset goes back to every default", async () => {
  const ctx = await person();
  await updateUserPrefs({ ctx, input: { singleKeys: false, dealsView: "cards" } });
  expect(await deleteUserPrefs({ ctx })).toEqual(DEFAULT_USER_PREFS);
  expect(await getUserPrefs({ ctx })).toEqual(DEFAULT_USER_PREFS);
});

test("each wrong field is named with a sentence, and nothing is stored", async () => {
  const ctx = await person();
  const wrong = {
    timeZone: "Mars/Base",
    homeLatitude: 91,
    homeLongitude: 0,
    theme: "dark" as const,
  };
  await expect(updateUserPrefs({ ctx, input: wrong })).rejects.toMatchObject({
    code: "INVALID",
    fields: [
      { field: "homeLatitude", message: "A latitude lies between −90 and 90." },
      { field: "timeZone", message: expect.stringContaining("time zone") },
    ],
  });
  expect(await getUserPrefs({ ctx })).toEqual(DEFAULT_USER_PREFS);
});

test("two first changes at once both hold", async () => {
  const ctx = await person();
  await Promise.all([
    updateUserPrefs({ ctx, input: { currency: "CHF" } }),
    updateUserPrefs({ ctx, input: { distanceUnit: "km" } }),
  ]);
  expect(await getUserPrefs({ ctx })).toMatchObject({ currency: "CHF", distanceUnit: "km" });
});

test("no session reads or writes nothing, and a reading key may not write", async () => {
  const anonymous = testContext(db, { kind: "anonymous" });
  await expect(getUserPrefs({ ctx: anonymous })).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  const user = await makeUser(db);
  const reader = testContext(db, { ...actorOf(user), scopes: ["read"] } as never);
  await expect(updateUserPrefs({ ctx: reader, input: {} })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(deleteUserPrefs({ ctx: reader })).rejects.toMatchObject({ code: "FORBIDDEN" });
});
