import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { comps, evidenceChoices, listings, users } from "@/db/schema";
import { startChoosing } from "@/db/test/choosing";
import { testContext } from "@/db/test/context";
import { makeComp, makeSource } from "@/db/test/factories";
import { askForScores, countWaiting, makeSales, PRICES, score, scoresOf } from "@/db/test/scoring";
import type { Id } from "@/lib/core/ids";
import { ListCompsInput } from "@/lib/domain/comp/comp.schema";
import { CHOICES_PER_LISTING_MAX } from "@/lib/domain/deals/evidence-choice.schema";
import { reviseVerdict } from "@/lib/domain/verdict/revise-verdict";
import type { ValueAxis } from "@/lib/domain/verdict/verdict.schema";
import { systemIds } from "@/lib/platform/clock";
import { deleteComp } from "../comps/delete-comp";
import { listComps } from "../comps/list-comps";
import { getDeal } from "../deals/get-deal";
import { getDealEvidence } from "../deals/get-deal-evidence";
import { deleteEvidenceChoice } from "./delete-evidence-choice";
import { deleteEvidenceChoices } from "./delete-evidence-choices";
import { findRevision } from "./find-revision";

const { db, shared, sales, cheapest, person, judgedListing, strike, add, storedFor } =
  await startChoosing();

test("a struck comp counts no more at once, for this person alone, and the full judgement agrees", async () => {
  const [mara, other] = [await person(), await person()];
  const { id } = await judgedListing();
  const everybodys = await storedFor(id, null);
  const answer = await strike(mara, id);
  expect(answer.isBeingJudged).toBe(true);
  expect(answer.verdict).toMatchObject({ isPersonal: true, compCount: PRICES.length - 1 });
  const line = answer.comps.find((comp) => comp.id === cheapest);
  expect(line).toMatchObject({ rejected: "struck-out", choice: "struck" });
  const atOnce = await storedFor(id, mara.user.id);
  await score(db);
  expect(await storedFor(id, mara.user.id)).toEqual(atOnce);
  expect(await storedFor(id, null)).toEqual(everybodys);
  expect(await storedFor(id, other.user.id)).toBeNull();
  const seen = await getDealEvidence({ ctx: mara.ctx, input: { id } });
  expect(seen).toMatchObject({ isBeingJudged: false, verdict: { isPersonal: true } });
  const { deal, comps: theirs } = await getDeal({ ctx: other.ctx, input: { id } });
  expect(deal.verdict).toMatchObject({ isPersonal: false, compCount: PRICES.length });
  expect(theirs.every(({ choice }) => choice === null)).toBe(true);
});

test("a comp that is added counts in full at once and after the full judgement", async () => {
  const mara = await person();
  const { id } = await judgedListing();
  const clock = await makeComp(db, shared, {
    title: "Grandfather clock",
    category: "Clocks",
    priceCents: 20_300,
    observedOn: "2026-11-02",
  });
  const answer = await add(mara, id, clock.id);
  const line = answer.comps.find((comp) => comp.id === clock.id);
  expect(line).toMatchObject({ rejected: null, choice: "added", weight: 1 });
  expect(answer.verdict?.compCount).toBe(PRICES.length + 1);
  const atOnce = await storedFor(id, mara.user.id);
  await score(db);
  expect(await storedFor(id, mara.user.id)).toEqual(atOnce);
  // Its price changes: the listing is not of its category, and yet it is judged again.
  await db.update(comps).set({ priceCents: 20_900 }).where(eq(comps.id, clock.id));
  await score(db);
  const line2 = (await getDeal({ ctx: mara.ctx, input: { id } })).comps[0];
  expect(line2).toMatchObject({ id: clock.id, price: { cents: 20_900 } });
  await db.delete(comps).where(eq(comps.id, clock.id));
});

test("choices are replaced, made twice without effect, and the last one taken back takes the own row along", async () => {
  const mara = await person();
  const { id } = await judgedListing();
  const everybodys = await storedFor(id, null);
  const first = await strike(mara, id);
  expect(await strike(mara, id)).toEqual(first);
  const replaced = await add(mara, id, cheapest);
  expect(replaced.comps.find((comp) => comp.id === cheapest)).toMatchObject({ choice: "added" });
  const rows = await db.select().from(evidenceChoices).where(eq(evidenceChoices.listingId, id));
  expect(rows).toHaveLength(1);
  const input = { id, compId: cheapest };
  const back = await deleteEvidenceChoice({ ctx: mara.ctx, input });
  expect(back.verdict).toMatchObject({ isPersonal: false, compCount: PRICES.length });
  expect(await deleteEvidenceChoice({ ctx: mara.ctx, input })).toEqual(back);
  await score(db);
  expect([...(await scoresOf(db, id)).keys()]).toEqual([null]);
  expect(await storedFor(id, null)).toEqual(everybodys);
});

test("all are taken back at once; where own comps set the verdict apart the own row stays", async () => {
  const mara = await person();
  const own = await makeSales(db, mara.source, [140, 142, 139, 141, 138, 143]);
  const { id } = await judgedListing();
  const before = await storedFor(id, mara.user.id);
  expect(before).not.toBeNull();
  await strike(mara, id);
  await strike(mara, id, own[0]);
  const answer = await deleteEvidenceChoices({ ctx: mara.ctx, input: { id } });
  expect(answer.comps.every(({ choice }) => choice === null)).toBe(true);
  await score(db);
  expect(await storedFor(id, mara.user.id)).toEqual(before);
  await db.delete(comps).where(eq(comps.sourceId, mara.source.id));
});

test("an owned listing follows its owner's choices", async () => {
  const mara = await person();
  const { id } = await judgedListing(mara.source);
  const before = await storedFor(id, mara.user.id);
  const answer = await strike(mara, id);
  expect(answer.verdict?.compCount).toBe(PRICES.length - 1);
  const atOnce = await storedFor(id, mara.user.id);
  await score(db);
  expect(await storedFor(id, mara.user.id)).toEqual(atOnce);
  await deleteEvidenceChoices({ ctx: mara.ctx, input: { id } });
  await score(db);
  expect(await storedFor(id, mara.user.id)).toEqual(before);
});

test("no verdict yet: the added comps wait, the full judgement weighs them", async () => {
  const mara = await person();
  const { id } = await judgedListing(shared, { title: "Zither", category: "Zithers" });
  expect((await getDeal({ ctx: mara.ctx, input: { id } })).deal.verdict?.value.kind).toBe(
    "no-verdict",
  );
  const [first, ...others] = sales.slice(0, 6) as [Id<"comp">, ...Id<"comp">[]];
  const waiting = await add(mara, id, first);
  expect(waiting).toMatchObject({
    isBeingJudged: true,
    verdict: { value: { kind: "no-verdict" } },
  });
  expect(waiting.comps.find((comp) => comp.id === first)).toMatchObject({
    choice: "added",
    rejected: "not-weighed-yet",
  });
  for (const compId of others) await add(mara, id, compId);
  await score(db);
  const { verdict, comps: used } = await getDealEvidence({ ctx: mara.ctx, input: { id } });
  expect(verdict?.value.kind).toBe("scored");
  expect(used.map(({ choice }) => choice)).toEqual(Array(6).fill("added"));
  expect((await storedFor(id, null))?.kind).toBe("no-verdict");
});

test("a listing or comp that is not the person's to see gives 404, and nothing is written", async () => {
  const [mara, other] = [await person(), await person()];
  const { id } = await judgedListing();
  const theirs = await judgedListing(other.source);
  const theirComp = await makeComp(db, other.source);
  const forgotten = await makeComp(db, shared, { forgetAt: new Date("2026-01-01") });
  const noListing = { code: "NOT_FOUND", message: "There is no such listing." };
  const noComp = { code: "NOT_FOUND", message: "There is no such comp." };
  for (const hidden of [theirs.id, systemIds.make("listing")]) {
    await expect(strike(mara, hidden)).rejects.toMatchObject(noListing);
    const input = { id: hidden, compId: cheapest };
    await expect(deleteEvidenceChoice({ ctx: mara.ctx, input })).rejects.toMatchObject(noListing);
    await expect(deleteEvidenceChoices({ ctx: mara.ctx, input })).rejects.toMatchObject(noListing);
    await expect(getDealEvidence({ ctx: mara.ctx, input })).rejects.toMatchObject(noListing);
  }
  for (const hidden of [theirComp.id, forgotten.id, systemIds.make("comp")]) {
    await expect(strike(mara, id, hidden)).rejects.toMatchObject(noComp);
    await expect(add(mara, id, hidden)).rejects.toMatchObject(noComp);
    const input = { id, compId: hidden };
    await expect(deleteEvidenceChoice({ ctx: mara.ctx, input })).rejects.toMatchObject(noComp);
  }
  const scopes: "read"[] = ["read"];
  const reader = testContext(db, { kind: "user", userId: mara.user.id, role: "user", scopes });
  await expect(strike({ ...mara, ctx: reader }, id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const rows = await db
    .select()
    .from(evidenceChoices)
    .where(eq(evidenceChoices.userId, mara.user.id));
  expect(rows).toEqual([]);
  expect(await countWaiting(db)).toBe(0);
  await db.delete(comps).where(eq(comps.id, theirComp.id));
});

test("what could never speak for the listing is not added, and is not found for it", async () => {
  const mara = await person();
  const { id } = await judgedListing();
  const demo = await makeSource(db, null, { licence: "demo", kind: "demo" });
  const [title, category] = ["Refused thing", "Refused"];
  const yen = await makeComp(db, shared, { title, category, priceCurrency: "JPY" });
  const itself = await makeComp(db, shared, { title, category, listingId: id });
  const madeUp = await makeComp(db, demo, { title, category });
  const fitting = await makeComp(db, shared, { title, category });
  for (const comp of [yen, itself, madeUp]) {
    await expect(add(mara, id, comp.id)).rejects.toMatchObject({ code: "INVALID" });
  }
  const input = ListCompsInput.parse({ q: "refused", addableTo: id });
  const { items } = await listComps({ ctx: mara.ctx, input });
  expect(items.map((comp) => comp.id)).toEqual([fitting.id]);
  const hidden = { ...input, addableTo: systemIds.make("listing") };
  await expect(listComps({ ctx: mara.ctx, input: hidden })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await db.delete(comps).where(eq(comps.category, category));
});

test("there is a limit a listing, which choices made at once do not pass", async () => {
  const mara = await person();
  const { id } = await judgedListing();
  const many = await makeSales(db, shared, Array(CHOICES_PER_LISTING_MAX + 4).fill(5), {
    title: "Kite",
    category: "Kites",
  });
  const values = many.slice(0, CHOICES_PER_LISTING_MAX - 1).map((compId) => ({
    userId: mara.user.id,
    listingId: id,
    compId,
    choice: "struck" as const,
  }));
  await db.insert(evidenceChoices).values(values);
  const tries = many.slice(CHOICES_PER_LISTING_MAX - 1).map((compId) => strike(mara, id, compId));
  const ended = await Promise.allSettled(tries);
  const failed = ended.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
  expect(failed).toEqual(Array(tries.length - 1).fill("CONFLICT"));
  expect(await db.$count(evidenceChoices, eq(evidenceChoices.listingId, id))).toBe(
    CHOICES_PER_LISTING_MAX,
  );
  const [first] = values;
  if (first) await strike(mara, id, first.compId);
  await db.delete(comps).where(eq(comps.category, "Kites"));
  await score(db);
});

test("verdicts that rest on choices stay out of the ledger", async () => {
  const mara = await person();
  const { id } = await judgedListing();
  const noted = async () =>
    await db.execute(sql`select user_id from estimates where listing_id = ${id}`);
  expect(await noted()).toEqual([{ user_id: null }]);
  await strike(mara, id);
  await score(db);
  expect(await noted()).toEqual([{ user_id: null }]);
});

test("a page is given what its verdict is weighed anew from, and nobody else's", async () => {
  const [mara, other] = [await person(), await person()];
  const { id } = await judgedListing();
  const revision = await findRevision({ ctx: mara.ctx, input: { id } });
  const choices = { struck: new Set<string>([cheapest]), added: new Set<string>() };
  const here = revision && reviseVerdict({ ...revision, choices });
  const { verdict } = await strike(mara, id);
  const told = (value: ValueAxis | undefined) =>
    value?.kind === "scored" ? [value.band, value.market.quantiles] : null;
  expect(told(here?.value)).toEqual(told(verdict?.value));
  expect(told(here?.value)).not.toBeNull();
  const own = await judgedListing(mara.source);
  expect(await findRevision({ ctx: mara.ctx, input: { id: own.id } })).not.toBeNull();
  expect(await findRevision({ ctx: other.ctx, input: { id: own.id } })).toBeNull();
  await db.update(listings).set({ priceCents: 1 }).where(eq(listings.id, id));
  expect(await findRevision({ ctx: mara.ctx, input: { id } })).toBeNull();
});

test("two choices made at once both count", async () => {
  const mara = await person();
  const { id } = await judgedListing();
  await Promise.all(sales.slice(0, 4).map((compId) => strike(mara, id, compId)));
  const atOnce = await storedFor(id, mara.user.id);
  expect(atOnce?.compCount).toBe(PRICES.length - 4);
  await score(db);
  expect(await storedFor(id, mara.user.id)).toEqual(atOnce);
});

test("a comp that is deleted takes its choice along and the verdict follows", async () => {
  const mara = await person();
  const own = await makeComp(db, mara.source, { category: "Clocks", title: "Clock" });
  const { id } = await judgedListing();
  await add(mara, id, own.id);
  await score(db);
  expect(await storedFor(id, mara.user.id)).not.toBeNull();
  await deleteComp({ ctx: mara.ctx, input: { id: own.id } });
  await score(db);
  expect(await storedFor(id, mara.user.id)).toBeNull();
  expect(await db.$count(evidenceChoices, eq(evidenceChoices.listingId, id))).toBe(0);
});

test("a person or a listing that is deleted leaves nothing behind", async () => {
  const [mara, other] = [await person(), await person()];
  const [first, second] = [await judgedListing(), await judgedListing()];
  await strike(mara, first.id);
  await strike(other, second.id);
  await db.delete(users).where(eq(users.id, mara.user.id));
  await db.delete(listings).where(eq(listings.id, second.id));
  await score(db);
  expect([...(await scoresOf(db, first.id)).keys()]).toEqual([null]);
  for (const listingId of [first.id, second.id]) {
    expect(await db.$count(evidenceChoices, eq(evidenceChoices.listingId, listingId))).toBe(0);
  }
  expect(await countWaiting(db)).toBe(0);
});

test("full and incremental judging give the same with choices", async () => {
  const mara = await person();
  const { id } = await judgedListing();
  await strike(mara, id);
  await add(mara, id, sales[3] as Id<"comp">);
  await score(db);
  const incremental = await storedFor(id, mara.user.id);
  await askForScores(db, [id]);
  await score(db);
  expect(await storedFor(id, mara.user.id)).toEqual(incremental);
});
