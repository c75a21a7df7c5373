import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { deleteFeeOverride } from "./delete-fee-override";
import { listFeeOverrides } from "./list-fee-overrides";
import { setFeeOverride } from "./set-fee-override";

let db: Database;
beforeAll(async () => {
  ({ db } = await testDatabase());
});
const person = async () => testContext(db, actorOf(await makeUser(db)));
const ebay = { marketplace: "ebay", currency: "USD", bps: 1_150, fixedCents: 35 };

test("own fees are one a marketplace and currency, and go away again", async () => {
  const ctx = await person();
  const first = await setFeeOverride({ ctx, input: ebay });
  const again = await setFeeOverride({ ctx, input: { ...ebay, bps: 900 } });
  expect(again).toEqual({ ...ebay, bps: 900, id: first.id });
  await setFeeOverride({ ctx, input: { ...ebay, currency: "EUR" } });
  expect((await listFeeOverrides({ ctx })).map(({ currency }) => currency)).toEqual(["EUR", "USD"]);
  await deleteFeeOverride({ ctx, input: { id: first.id } });
  expect(await listFeeOverrides({ ctx })).toHaveLength(1);
});

test("two first ones at once are one", async () => {
  const ctx = await person();
  await Promise.all([900, 950].map((bps) => setFeeOverride({ ctx, input: { ...ebay, bps } })));
  expect(await listFeeOverrides({ ctx })).toHaveLength(1);
});

test("another person's are neither seen nor taken away", async () => {
  const [mara, other] = [await person(), await person()];
  const { id } = await setFeeOverride({ ctx: mara, input: ebay });
  expect(await listFeeOverrides({ ctx: other })).toEqual([]);
  await expect(deleteFeeOverride({ ctx: other, input: { id } })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await setFeeOverride({ ctx: other, input: { ...ebay, bps: 1 } });
  expect(await listFeeOverrides({ ctx: mara })).toEqual([{ ...ebay, id }]);
});

test("a key that only reads sets nothing", async () => {
  const user = await makeUser(db);
  const reader = testContext(db, {
    kind: "user",
    userId: user.id,
    role: user.role,
    scopes: ["read"],
  });
  await expect(setFeeOverride({ ctx: reader, input: ebay })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});
