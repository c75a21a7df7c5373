import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource } from "@/db/test/factories";
import { makePerson, type Person } from "@/db/test/person";
import { fixedClock } from "@/lib/core/clock";
import type { Id } from "@/lib/core/ids";
import { listDeals } from "../deals/list-deals";
import { hideListing } from "./hide-listing";
import type { MarkArgs } from "./internal";
import { saveListing } from "./save-listing";
import { unhideListing } from "./unhide-listing";
import { unsaveListing } from "./unsave-listing";

let db: Database;
let mara: Person;
let other: Person;
beforeAll(async () => {
  ({ db } = await testDatabase());
  mara = await makePerson(db);
  other = await makePerson(db);
});

const VERBS = { saveListing, unsaveListing, hideListing, unhideListing };
const at = ({ ctx }: Person, iso: string) => ({ ...ctx, clock: fixedClock(iso) });

async function marksOf(person: Person, id: Id<"listing">) {
  const lists = [{}, { hidden: true }].map((input) => listDeals({ ctx: person.ctx, input }));
  const deals = (await Promise.all(lists)).flatMap((page) => page.deals);
  const deal = deals.find((one) => one.id === id);
  return { savedAt: deal?.savedAt?.toISOString(), hiddenAt: deal?.hiddenAt?.toISOString() };
}

test("save and hide are the person's own, keep their first time, and can be taken back", async () => {
  const { id } = await makeListing(db, await makeSource(db, null));
  const input = { id };
  await saveListing({ ctx: at(mara, "2026-11-01T10:00:00.000Z"), input });
  await saveListing({ ctx: at(mara, "2026-11-02T10:00:00.000Z"), input });
  await hideListing({ ctx: at(mara, "2026-11-03T10:00:00.000Z"), input });
  expect(await marksOf(mara, id)).toEqual({
    savedAt: "2026-11-01T10:00:00.000Z",
    hiddenAt: "2026-11-03T10:00:00.000Z",
  });
  expect(await marksOf(other, id)).toEqual({ savedAt: undefined, hiddenAt: undefined });
  await unsaveListing({ ctx: mara.ctx, input });
  expect(await marksOf(mara, id)).toMatchObject({ savedAt: undefined });
  await unhideListing({ ctx: mara.ctx, input });
  await unhideListing({ ctx: mara.ctx, input });
  expect(await marksOf(mara, id)).toEqual({ savedAt: undefined, hiddenAt: undefined });
  await saveListing({ ctx: at(mara, "2026-11-04T10:00:00.000Z"), input });
  expect(await marksOf(mara, id)).toMatchObject({ savedAt: "2026-11-04T10:00:00.000Z" });
});

test.each(Object.entries(VERBS))(
  "%s: a foreign and an unknown listing are the same 404",
  async (_name, verb) => {
    const foreign = await makeListing(db, other.source);
    const answers = [foreign.id, mara.ctx.ids.make("listing")].map((id) =>
      verb({ ctx: mara.ctx, input: { id } }).catch((error: unknown) => error),
    );
    const [one, two] = await Promise.all(answers);
    expect(one).toMatchObject({ code: "NOT_FOUND" });
    expect(two).toEqual(one);
  },
);

test.each(Object.entries(VERBS))(
  "%s: needs a session or a key that may write",
  async (_name, verb) => {
    const { id } = await makeListing(db, mara.source);
    const args = (actor: MarkArgs["ctx"]["actor"]) => ({
      ctx: testContext(db, actor),
      input: { id },
    });
    await expect(verb(args({ kind: "anonymous" }))).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
    const reading = { ...actorOf(mara.user), scopes: ["read"] } as never;
    await expect(verb(args(reading))).rejects.toMatchObject({ code: "FORBIDDEN" });
  },
);

test("two saves at once are one mark", async () => {
  const { id } = await makeListing(db, mara.source);
  await Promise.all([1, 2, 3, 4].map(() => saveListing({ ctx: mara.ctx, input: { id } })));
  expect((await marksOf(mara, id)).savedAt).toBeDefined();
});
