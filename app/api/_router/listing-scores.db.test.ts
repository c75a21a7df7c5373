import { beforeAll, expect, test } from "vitest";
import type { Source, User } from "@/db/schema";
import { type Caller, startApi } from "@/db/test/api";
import { makeListing, makeScore, makeSource } from "@/db/test/factories";

let api: Awaited<ReturnType<typeof startApi>>;
let mara: User;
let session: Caller;
let other: Caller;
let shared: Source;
beforeAll(async () => {
  api = await startApi();
  mara = await api.newUser();
  session = await api.as(mara);
  other = await api.as(await api.newUser());
  shared = await makeSource(api.db, null);
});

const ids = async (caller: Caller, query: string) =>
  (await caller("GET", `/listing-scores?${query}`)).body.items.map(({ id }: { id: string }) => id);

test("a person with a verdict of their own sees that one, everybody else the shared one", async () => {
  const listing = await makeListing(api.db, shared);
  const common = await makeScore(api.db, listing);
  const own = await makeScore(api.db, listing, { userId: mara.id, valueScore: 40, band: "fair" });
  const query = `listingId=${listing.id}`;
  expect([await ids(session, query), await ids(other, query)]).toEqual([[own.id], [common.id]]);
  const got = await session("GET", `/listing-scores/${own.id}`);
  expect(got.body).toMatchObject({
    id: own.id,
    listingId: listing.id,
    isPersonal: true,
    allIn: { cents: listing.priceCents, currency: "USD" },
    value: { kind: "scored", score: 40, band: "fair", market: { quantiles: { q50Cents: 20_000 } } },
    evidence: own.evidence,
  });
  expect((await session("GET", `/listing-scores/${common.id}`)).status).toBe(404);
  expect((await other("GET", `/listing-scores/${own.id}`)).status).toBe(404);
  expect((await other("GET", `/listing-scores/${common.id}`)).body.isPersonal).toBe(false);
});

test("no verdict says what is missing, and sorts last by value in both directions", async () => {
  const listingIds: string[] = [];
  const make = async (over: object) => {
    const listing = await makeListing(api.db, shared);
    listingIds.push(listing.id);
    return (await makeScore(api.db, listing, over)).id;
  };
  const noVerdict = { reason: "too-few-comps", found: 2, needed: 5, missing: ["comps"] };
  const nulls = {
    valueScore: null,
    band: null,
    confidence: null,
    basis: null,
    differenceBps: null,
  };
  const none = await make({ kind: "no-verdict", noVerdict, ...nulls });
  const low = await make({ valueScore: 12.5, band: "high", confidence: "thin", basis: "asking" });
  const high = await make({ valueScore: 97.5, band: "great" });
  const these = listingIds.map((id) => `listingId=${id}`).join("&");
  expect(await ids(session, `${these}&sort=-valueScore`)).toEqual([high, low, none]);
  expect(await ids(session, `${these}&sort=valueScore`)).toEqual([low, high, none]);
  expect(await ids(session, `${these}&kind=no-verdict`)).toEqual([none]);
  expect(await ids(session, `${these}&band=great&band=good`)).toEqual([high]);
  expect(await ids(session, `${these}&confidence=thin&basis=asking`)).toEqual([low]);
  expect(await ids(session, `${these}&valueScoreMin=97.5`)).toEqual([high]);
  const path = `/listing-scores?${these}&sort=-valueScore&limit=1`;
  const walked: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const { body } = await session("GET", `${path}${cursor && `&cursor=${cursor}`}`);
    walked.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.nextCursor;
  }
  expect(walked).toEqual([high, low, none]);
  expect((await session("GET", `/listing-scores/${none}`)).body.value).toEqual({
    kind: "no-verdict",
    ...noVerdict,
  });
});

test("the verdict on another person's listing is not there", async () => {
  const stranger = await api.newUser();
  const listing = await makeListing(api.db, await makeSource(api.db, stranger.id));
  const score = await makeScore(api.db, listing);
  expect((await session("GET", `/listing-scores/${score.id}`)).status).toBe(404);
  expect(await ids(session, `listingId=${listing.id}`)).toEqual([]);
});

test("a comp in another currency has no price in the listing's", async () => {
  const listing = await makeListing(api.db, shared);
  const entry = { compId: "cmp_1", weight: 0.5, adjustedCents: 21_000 };
  const evidence = [
    { ...entry, rejected: null },
    { ...entry, rejected: "other-currency" as const },
  ];
  const score = await makeScore(api.db, listing, { evidence });
  const { body } = await session("GET", `/listing-scores/${score.id}`);
  expect(body.evidence).toEqual([evidence[0], { ...evidence[1], adjustedCents: null }]);
});
