import { eq, inArray, sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";
import { CONDITIONS } from "@/lib/domain/listing/condition";
import { PRIOR_COMPARISON } from "@/lib/domain/matching/comparison-model";
import { type MarketModel, PRIOR_MODEL } from "@/lib/domain/model/market-model";
import { systemIds } from "@/lib/platform/clock";
import { packModel, termsOf } from "@/lib/services/models/pack-model";
import type { Database } from "../client";
import { comps, marketModels, type Source, sources } from "../schema";
import { makeComp, makeListing, makeSource } from "./factories";

const WORDS = "boss ibanez chorus delay ce2 dd7 vintage blue mint juno moog minor box rack".split(
  " ",
);
const CATEGORIES = ["Pedals", "Guitar pedals", "Synths", "Clocks", null];
const BRANDS = ["Boss", "BOSS", "Ibanez", "Moog", null, null];

export type Owned = Pick<Source, "id" | "userId">;

/** The same numbers from the same seed. */
export function randomFrom(seed: number) {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const one = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  return { next, one };
}

type Random = ReturnType<typeof randomFrom>;

const titleOf = ({ next, one }: Random) =>
  Array.from({ length: 2 + next(4) }, () => one(WORDS)).join(" ");

const dayOf = ({ next }: Random) =>
  new Date(Date.parse("2026-11-25") - next(900) * 86_400_000).toISOString().slice(0, 10);

function thingOf(random: Random) {
  const { next, one } = random;
  return {
    title: titleOf(random),
    category: one(CATEGORIES),
    brand: one(BRANDS),
    condition: one(CONDITIONS),
    priceCents: 5_000 + next(20_000),
    priceCurrency: next(8) === 0 ? "EUR" : "USD",
  };
}

function compOf(random: Random) {
  const { next, one } = random;
  const basis = next(5) === 0 ? ("asking" as const) : ("sold" as const);
  const sellerRef = next(3) === 0 ? one(["ann", "ben"]) : null;
  return { ...thingOf(random), basis, sellerRef, observedOn: next(9) === 0 ? null : dayOf(random) };
}

export const randomComp = (db: Database, source: Owned, random: Random) =>
  makeComp(db, source, compOf(random));

export const randomListing = (db: Database, source: Owned, random: Random) =>
  makeListing(db, source, {
    ...thingOf(random),
    state: random.next(12) === 0 ? "sold" : "active",
  });

/** Something happens to some comps, in one of the ways in which things happen to comps. */
export async function changeComps(db: Database, owners: Owned[], random: Random): Promise<void> {
  const { next, one } = random;
  const all = await db.select({ id: comps.id }).from(comps).orderBy(comps.externalId);
  const some = Array.from({ length: 1 + next(3) }, () => one(all).id);
  const at = next(owners.length);
  const source = owners[at] as Owned;
  const { basis, sellerRef, observedOn, ...thing } = compOf(random);
  const kinds = [
    () => db.insert(comps).values({ ...thing, ...keyOf(source), basis, sellerRef, observedOn }),
    () => db.update(comps).set({ priceCents: thing.priceCents }).where(inArray(comps.id, some)),
    () => db.update(comps).set({ title: thing.title }).where(inArray(comps.id, some)),
    () => db.update(comps).set(thing).where(inArray(comps.id, some)),
    () => db.update(comps).set({ observedOn, sellerRef, basis }).where(inArray(comps.id, some)),
    () => linkToListings(db, some),
    () => db.delete(comps).where(inArray(comps.id, some)),
    () =>
      db
        .update(sources)
        .set({ trust: (1 + next(10)) / 10 })
        .where(eq(sources.id, source.id)),
    async () => {
      await db.delete(sources).where(eq(sources.id, source.id));
      const made = await makeSource(db, source.userId);
      owners[at] = made;
      for (let more = 0; more < 6; more += 1) await randomComp(db, made, random);
    },
    () => chooseSome(db, some[0] as Id<"comp">, source.userId),
  ];
  // Most often one of the small ones: a source that goes touches nearly every listing.
  await one(next(6) === 0 ? kinds : kinds.slice(0, 7))();
}

function keyOf(source: Owned) {
  const id = systemIds.make("comp");
  const { id: sourceId, userId } = source;
  return { id, externalId: id, sourceId, userId, shippingKind: "free" as const };
}

const linkToListings = (db: Database, ids: Id<"comp">[]) =>
  db.execute(sql`
    update comps c set listing_id = (
      select l.id from listings l where l.category = c.category order by l.title limit 1)
    where c.id = any(${sql.param(ids)}::text[])`);

/** Adds a comp of a listing of which it may or may not be evidence. */
async function chooseSome(db: Database, compId: Id<"comp">, userId: Id<"user"> | null) {
  if (userId === null) return;
  await db.execute(sql`
    with chosen as (
      insert into evidence_choices (user_id, listing_id, comp_id, choice)
      select ${userId}, l.id, c.id, 'added' from comps c, listings l
      where c.id = ${compId} and c.user_id is null and l.user_id is null limit 1
      on conflict do nothing returning user_id, listing_id)
    insert into rescore_requests (user_id, listing_id) select user_id, listing_id from chosen`);
}

/** A model that compares by these words, of which some are looked through only so far back. */
export async function storeWords(
  db: Database,
  userId: Id<"user"> | null,
  random: Random,
): Promise<void> {
  const id = systemIds.make("model");
  const counts = new Map(WORDS.map((word) => [word, 1_000 + random.next(90_000)]));
  const scanKeys = new Map(
    WORDS.slice(4).map((word) => [
      word,
      { day: Math.floor(Date.parse(dayOf(random)) / 86_400_000) - 300, id: "cmp_5" },
    ]),
  );
  const words = { compCount: 200_000, counts, scanKeys };
  const model: MarketModel = {
    ...PRIOR_MODEL,
    version: id,
    comparison: {
      ...PRIOR_COMPARISON,
      words,
      haircut: { others: -random.next(30) / 100, byCategory: new Map() },
    },
  };
  await db.insert(marketModels).values({
    id,
    audience: userId === null ? "shared" : "user",
    userId,
    state: "active",
    trainedAt: new Date(),
    trainSeconds: 0,
    compCount: 0,
    learnedCount: 0,
    compsMark: "made up",
    comparison: {} as never,
    content: await packModel(model),
    terms: await packModel(termsOf(model)),
  });
}
