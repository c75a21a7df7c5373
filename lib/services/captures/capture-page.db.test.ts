import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { comps, joinRequests, listings, rescoreRequests, sources, type User } from "@/db/schema";
import { actorOf } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeSource, makeUser } from "@/db/test/factories";
import { makeSales, PRICES, score, scoresOf, scoringContext } from "@/db/test/scoring";
import type { CaptureSave } from "@/lib/domain/capture/capture.schema";
import type { PageSnapshot } from "@/lib/domain/capture/page-snapshot.schema";
import { listListings } from "../listings/list-listings";
import { capturePage } from "./capture-page";
import { capturePasted } from "./capture-pasted";

const { db } = await testDatabase();
let mara: User;
beforeAll(async () => {
  await makeSales(db, await makeSource(db, null), PRICES, { category: null });
  mara = await makeUser(db);
});

const contextOf = (user: User) => ({ ...scoringContext(db), actor: actorOf(user) });

function product(price: string, over: object = {}) {
  const offers = { "@type": "Offer", price, priceCurrency: "USD", ...over };
  return JSON.stringify({ "@type": "Product", name: "Boss CE-2 Chorus", offers });
}

function page(over: Partial<PageSnapshot> = {}): PageSnapshot {
  return {
    url: "https://reverb.com/item/81234567-boss-ce-2",
    title: "Boss CE-2 Chorus | Reverb",
    heading: "Boss CE-2 Chorus",
    lang: "en",
    jsonLd: [product("150.00")],
    meta: [],
    microdata: [],
    text: "Boss CE-2 Chorus",
    images: [],
    capturedAt: "2026-11-20T12:00:00.000Z",
    via: "extension",
    ...over,
  };
}

const capture = (user: User, over: Partial<PageSnapshot> = {}, save: CaptureSave | null = null) =>
  capturePage({ ctx: contextOf(user), input: { page: page(over), save } });

const ownListings = (user: User) => db.select().from(listings).where(eq(listings.userId, user.id));
const ownComps = (user: User) => db.select().from(comps).where(eq(comps.userId, user.id));

test("a page is judged as a stored listing would be, and nothing is stored", async () => {
  const user = await makeUser(db);
  const answer = await capture(user);
  expect(answer).toMatchObject({
    kind: "listing",
    listing: { title: "Boss CE-2 Chorus", price: { cents: 15_000, currency: "USD" } },
    from: { title: "json-ld", price: "json-ld" },
    verdict: { value: { kind: "scored", market: { basis: "sold" } }, isPersonal: false },
    savedAs: null,
    url: null,
  });
  expect(await ownListings(user)).toEqual([]);
  expect(await db.select().from(sources).where(eq(sources.userId, user.id))).toEqual([]);
  await capture(user, {}, { as: "listing" });
  const [stored] = await ownListings(user);
  await score(db);
  const verdict = stored && (await scoresOf(db, stored.id)).get(user.id);
  const judged = answer.kind === "listing" ? answer.verdict : null;
  expect(judged?.value).toMatchObject({
    band: verdict?.band,
    differenceBps: verdict?.differenceBps,
  });
  expect(judged?.compCount).toBe(verdict?.compCount);
});

test.each([
  ["https://portland.craigslist.org/mlt/d/7812345678.html", "email-only"],
  ["https://www.ebay.co.uk/itm/334455667788", "link-only"],
])("%s is %s, whatever the browser sends", async (url, rule) => {
  const answer = await capture(mara, { url }, { as: "listing" });
  expect(answer).toMatchObject({ kind: "not-allowed", rule, why: expect.stringMatching(/\w/) });
  const ctx = contextOf(mara);
  const pasted = await capturePasted({ ctx, input: { text: `Boss CE-2\nPrice: $150\n${url}` } });
  expect(pasted).toMatchObject({ kind: "not-allowed", rule });
});

test("a page that offers nothing is said to be none, and nothing is saved", async () => {
  const user = await makeUser(db);
  const over = { url: "https://news.example/story", jsonLd: [], text: "A story." };
  expect(await capture(user, over, { as: "listing" })).toMatchObject({
    kind: "not-a-listing",
    why: "nothing-for-sale",
  });
  expect(await ownListings(user)).toEqual([]);
});

test("saved twice it is one listing, which waits for its verdict and its object", async () => {
  const user = await makeUser(db);
  const first = await capture(user, {}, { as: "listing" });
  const again = await capture(user, { jsonLd: [product("140.00")] }, { as: "listing" });
  const [listing, ...others] = await ownListings(user);
  expect(others).toEqual([]);
  expect(listing).toMatchObject({ externalId: "reverb:81234567", priceCents: 14_000 });
  expect([first, again]).toMatchObject([
    { savedAs: "listing", url: `/deals/${listing?.id}` },
    { savedAs: "listing", url: `/deals/${listing?.id}` },
  ]);
  const id = listing?.id ?? ("lst_none" as never);
  const waiting = [rescoreRequests, joinRequests].map((table) =>
    db.select().from(table).where(eq(table.listingId, id)),
  );
  for (const rows of await Promise.all(waiting)) expect(rows).not.toEqual([]);
});

test("what a page says nothing about stays as it was", async () => {
  const user = await makeUser(db);
  const meta: PageSnapshot["meta"] = [["og:image", "https://cdn.example/photo.jpg"]];
  await capture(user, { meta }, { as: "listing" });
  const [before] = await ownListings(user);
  expect(before?.photoUrls).toEqual(["https://cdn.example/photo.jpg"]);
  await capture(user, { jsonLd: [product("145.00")] }, { as: "listing" });
  const [after] = await ownListings(user);
  expect(after).toMatchObject({ priceCents: 14_500, photoUrls: before?.photoUrls });
});

test("other people see nothing of what somebody saved", async () => {
  const [user, other] = [await makeUser(db), await makeUser(db)];
  await capture(user, {}, { as: "listing" });
  const titles = async (who: User) => {
    const input = { limit: 10, sort: "-createdAt" as const };
    const { items } = await listListings({ ctx: contextOf(who), input });
    return items.map(({ title }) => title);
  };
  expect(await titles(user)).toEqual(["Boss CE-2 Chorus"]);
  expect(await titles(other)).toEqual([]);
});

test("the bid of an auction is not judged as an ask, and not saved as one", async () => {
  const over = { jsonLd: [], text: "Boss CE-2 Chorus\nCurrent bid: $20\nPlace bid" };
  expect(await capture(mara, over)).toMatchObject({
    kind: "listing",
    listing: { priceKind: "current-bid", price: { cents: 2_000 } },
    verdict: null,
  });
  await expect(capture(mara, over, { as: "listing" })).rejects.toMatchObject({
    code: "INVALID",
    message: expect.stringContaining("auction"),
  });
});

test("what it sold for is a comp of its own; said again, the later word counts", async () => {
  const user = await makeUser(db);
  const save = (priceCents: number) =>
    capture(user, {}, { as: "comp", priceCents, currency: "USD", soldOn: "2026-11-19" });
  expect(await save(18_000)).toMatchObject({ savedAs: "comp", url: null });
  await save(17_500);
  expect(await ownComps(user)).toMatchObject([
    { basis: "sold", priceCents: 17_500, observedOn: "2026-11-19", title: "Boss CE-2 Chorus" },
  ]);
  expect(await ownListings(user)).toEqual([]);
  const tomorrow = { as: "comp", priceCents: 1, currency: "USD", soldOn: "2027-01-01" } as const;
  await expect(capture(user, {}, tomorrow)).rejects.toMatchObject({ code: "INVALID" });
});

test("a sold ad is saved as sold and judged as no longer for sale", async () => {
  const user = await makeUser(db);
  const sold = { jsonLd: [product("150.00", { availability: "https://schema.org/SoldOut" })] };
  const answer = await capture(user, sold, { as: "listing" });
  expect(answer).toMatchObject({ verdict: { value: { reason: "not-for-sale" } } });
  expect(await ownListings(user)).toMatchObject([{ state: "sold" }]);
});

test("only writers capture, and nobody captures as fast as a crawler", async () => {
  const user = await makeUser(db);
  const ctx = { ...contextOf(user), actor: { ...actorOf(user), scopes: ["read"] } as never };
  await expect(capturePage({ ctx, input: { page: page() } })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const many = Array.from({ length: 60 }, () => capture(user, { jsonLd: [], text: "" }));
  await Promise.all(many);
  await expect(capture(user)).rejects.toMatchObject({ code: "RATE_LIMITED" });
});
