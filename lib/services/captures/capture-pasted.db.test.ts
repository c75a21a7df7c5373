import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { listings, type User } from "@/db/schema";
import { actorOf } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeSource, makeUser } from "@/db/test/factories";
import { makeSales, PRICES, scoringContext } from "@/db/test/scoring";
import type { CaptureSave } from "@/lib/domain/capture/capture.schema";
import { capturePasted } from "./capture-pasted";

const { db } = await testDatabase();
beforeAll(async () => {
  await makeSales(db, await makeSource(db, null), PRICES, { category: null });
});

function paste(user: User, text: string, save: CaptureSave | null = null) {
  const ctx = { ...scoringContext(db), actor: actorOf(user) };
  return capturePasted({ ctx, input: { text, save } });
}

const stored = (user: User) => db.select().from(listings).where(eq(listings.userId, user.id));

test("words without a link are judged, and saved once however they are spaced", async () => {
  const user = await makeUser(db);
  const text = "Boss CE-2 Chorus\nPrice: $150\nGood condition, free shipping";
  expect(await paste(user, text)).toMatchObject({
    kind: "listing",
    listing: { url: null, price: { cents: 15_000, currency: "USD" }, marketplace: null },
    from: { title: "text", price: "text" },
    verdict: { value: { kind: "scored" } },
    savedAs: null,
  });
  expect(await stored(user)).toEqual([]);
  await paste(user, text, { as: "listing" });
  await paste(user, `  ${text.replace("\n", "\n\n")} `, { as: "listing" });
  expect(await stored(user)).toMatchObject([{ title: "Boss CE-2 Chorus", url: null }]);
});

test("every word beside the title is said of the thing, and its risks are seen", async () => {
  const user = await makeUser(db);
  const answer = await paste(user, "Boss CE-2 Chorus\nPrice: $150\nUntested, no returns.");
  expect(answer).toMatchObject({
    listing: { description: "Price: $150\nUntested, no returns." },
    from: { description: "text" },
  });
  const reasons = answer.kind === "listing" ? answer.verdict?.risk.reasons : [];
  expect(reasons?.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["untested", "no-returns-as-is"]),
  );
});

test("with a link they are the ad behind it, seen by the words alone", async () => {
  const user = await makeUser(db);
  const text = "Boss CE-2 Chorus\n$150\nhttps://reverb.com/item/81234567-boss?utm_source=share";
  await paste(user, text, { as: "listing" });
  await paste(user, text.replace("$150", "$145"), { as: "listing" });
  expect(await stored(user)).toMatchObject([
    { externalId: "reverb:81234567", url: "https://reverb.com/item/81234567-boss" },
  ]);
});

test("a link alone says too little: it is never opened", async () => {
  const user = await makeUser(db);
  expect(await paste(user, "https://reverb.com/item/81234567-boss")).toEqual({
    kind: "not-a-listing",
    why: "no-title",
    guess: null,
  });
});

test("without a price there is nothing to judge and nothing to save", async () => {
  const user = await makeUser(db);
  expect(await paste(user, "Boss CE-2 Chorus\nLovely thing")).toMatchObject({
    kind: "listing",
    listing: { price: null },
    verdict: null,
  });
  await expect(paste(user, "Boss CE-2 Chorus", { as: "listing" })).rejects.toMatchObject({
    code: "INVALID",
  });
});
