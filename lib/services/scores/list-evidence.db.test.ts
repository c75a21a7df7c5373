import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { comps, listings } from "@/db/schema";
import { actorOf } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource, makeUser } from "@/db/test/factories";
import { askForScores, makeSales, PRICES, score, scoringContext } from "@/db/test/scoring";
import type { User } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { EvidenceEntry } from "@/lib/domain/verdict/evidence-comp.schema";
import { listEvidence } from "./list-evidence";

const { db } = await testDatabase();
const ada = await makeUser(db);
const bob = await makeUser(db);
const shared = await makeSource(db, null, { name: "Price file", licence: "demo" });
const adas = await makeSource(db, ada.id, { name: "Ada's notes" });
await makeSales(db, shared, PRICES, {
  shippingKind: "known",
  shippingCents: 500,
  url: "https://example.test/sale",
});

const read = (user: User, listingId: Id<"listing">) =>
  listEvidence({ ctx: { ...scoringContext(db), actor: actorOf(user) }, input: { listingId } });

test("a listing comes with its verdict and every comp behind it", async () => {
  const listing = await makeListing(db, shared, { category: "Pedals" });
  expect(await read(bob, listing.id)).toEqual({ verdict: null, evidence: [] });
  await askForScores(db, [listing.id]);
  await score(db);
  const { verdict, evidence } = await read(bob, listing.id);
  expect(verdict).toMatchObject({ value: { kind: "scored" }, isPersonal: false });
  expect(EvidenceEntry.array().parse(evidence)).toHaveLength(14);
  expect(evidence[0]?.weight).toBeGreaterThanOrEqual(evidence[13]?.weight ?? 1);
  const dearest = evidence.find((one) => one.comp?.price.cents === 21_000);
  expect(dearest?.comp).toMatchObject({
    title: "Boss CE-2 Chorus",
    allIn: { cents: 21_500, currency: "USD" },
    observedOn: "2026-11-05",
    condition: "good",
    basis: "sold",
    sourceName: "Price file",
    isDemo: true,
    isOwn: false,
    url: "https://example.test/sale",
  });
});

test("own comps show to their owner alone, and a comp that went since leaves its place empty", async () => {
  const listing = await makeListing(db, shared, { category: "Pedals" });
  const own = await makeSales(db, adas, [188, 189]);
  await askForScores(db, [listing.id]);
  await score(db);
  const adasView = await read(ada, listing.id);
  expect(adasView.verdict?.isPersonal).toBe(true);
  const mine = adasView.evidence.filter((one) => one.comp?.isOwn);
  expect(mine.map((one) => one.compId).sort()).toEqual([...own].sort());
  expect(mine[0]?.comp).toMatchObject({ sourceName: "Ada's notes", isDemo: false });
  const bobsView = await read(bob, listing.id);
  expect(bobsView.verdict?.isPersonal).toBe(false);
  expect(bobsView.evidence.some((one) => own.some((id) => id === one.compId))).toBe(false);

  await db.delete(comps).where(eq(comps.sourceId, adas.id));
  const later = await read(ada, listing.id);
  expect(later.evidence.filter((one) => one.comp === null)).toHaveLength(2);
});

test("another user's listing and one that must be forgotten are not there", async () => {
  const own = await makeListing(db, adas, { category: "Pedals" });
  await expect(read(bob, own.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(read(bob, "lst_00000000000000000000000000")).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await read(ada, own.id)).toEqual({ verdict: null, evidence: [] });
  const past = new Date("2026-11-20T11:00:00Z");
  await db.update(listings).set({ forgetAt: past }).where(eq(listings.id, own.id));
  await expect(read(ada, own.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const nobody = { ...scoringContext(db), actor: { kind: "anonymous" as const } };
  await expect(listEvidence({ ctx: nobody, input: { listingId: own.id } })).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
});
