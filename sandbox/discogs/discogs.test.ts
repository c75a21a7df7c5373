import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { startSandbox } from "../server";
import { type Ask, createAsk } from "../test/ask";

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let control: Ask;
let bare: Ask;
let ask: Ask;
let app: Ask;
const AGENT = { "user-agent": "DealScoutTest/1.0" };

beforeAll(async () => {
  sandbox = await startSandbox({
    markets: ["discogs"],
    isClockManual: true,
    pace: 0,
    now: new Date("2026-05-04T10:00:00Z"),
  });
  control = createAsk(`${sandbox.url}/_sandbox`);
  const { discogs } = (await control("GET", "/keys")).body;
  const { account, consumerKey, consumerSecret } = discogs;
  const as = (authorization: string) =>
    createAsk(`${sandbox.url}/discogs`, { ...AGENT, authorization });
  bare = createAsk(`${sandbox.url}/discogs`, AGENT);
  ask = as(`Discogs token=${account.token}`);
  app = as(`Discogs key=${consumerKey}, secret=${consumerSecret}`);
});
afterAll(() => sandbox.close());

const rest = () => control("POST", "/clock", { json: { advanceMs: 60_000 } });
const event = async (json: object) => (await control("POST", "/events", { json })).body;
const list = (offer: object = {}) => event({ kind: "list", market: "discogs", offer });
const KIND = { brand: "Miles Davis", model: "Kind Of Blue" };

async function kindOfBlue(): Promise<number> {
  const { results } = (await ask("GET", "/database/search?q=kind%20of%20blue&year=1959")).body;
  return results[0].id;
}

const Price = z.strictObject({ currency: z.string().length(3), value: z.number().positive() });
const Pagination = z.strictObject({
  page: z.int(),
  pages: z.int(),
  per_page: z.int(),
  items: z.int(),
  urls: z.partialRecord(z.enum(["first", "prev", "next", "last"]), z.url()),
});
const Hit = z.object({
  id: z.int(),
  type: z.literal("release"),
  title: z.string(),
  year: z.string(),
  format: z.array(z.string()),
  label: z.array(z.string()),
  catno: z.string(),
  barcode: z.array(z.string()),
  thumb: z.url(),
  resource_url: z.url(),
});

describe("search", () => {
  it("finds releases by words, in pages that add up", async () => {
    const ids: number[] = [];
    let next: string | undefined = "/database/search?type=release&per_page=7";
    let items = 0;
    while (next) {
      const { body } = await ask("GET", next);
      const pagination = Pagination.parse(body.pagination);
      ids.push(
        ...z
          .array(Hit)
          .parse(body.results)
          .map(({ id }) => id),
      );
      items = pagination.items;
      next = pagination.urls.next;
    }
    expect(new Set(ids).size).toBe(items);
    const found = (await ask("GET", "/database/search?q=miles%20blue")).body.results;
    expect(found.map(({ title }: { title: string }) => title)).toEqual([
      "Miles Davis - Kind Of Blue",
      "Miles Davis - Kind Of Blue",
    ]);
    await rest();
  });

  it("finds by catalogue number and barcode, and nothing of another type", async () => {
    const count = async (query: string) =>
      (await ask("GET", `/database/search?${query}`)).body.pagination.items;
    const [, reissue] = (await ask("GET", "/database/search?q=autobahn")).body.results;
    expect(await count("catno=6305%20231")).toBe(2);
    expect(await count(`barcode=${reissue.barcode[0]}`)).toBe(1);
    expect(await count("type=artist&q=kraftwerk")).toBe(0);
    expect((await ask("GET", "/database/search?per_page=500")).body.pagination.per_page).toBe(100);
    expect((await ask("GET", "/database/search?page=99")).status).toBe(404);
    await rest();
  });

  it("is for those who say who they are", async () => {
    const refused = await bare("GET", "/database/search?q=a");
    expect([refused.status, refused.body.message]).toEqual([
      401,
      "You must authenticate to access this resource.",
    ]);
    expect((await app("GET", "/database/search?q=a")).status).toBe(200);
  });
});

describe("prices", () => {
  it("suggests one for each grade, falling with the grade", async () => {
    const id = await kindOfBlue();
    const { body } = await ask("GET", `/marketplace/price_suggestions/${id}`);
    const prices = z.record(z.string(), Price).parse(body);
    expect(Object.keys(prices)).toEqual([
      "Mint (M)",
      "Near Mint (NM or M-)",
      "Very Good Plus (VG+)",
      "Very Good (VG)",
      "Good Plus (G+)",
      "Good (G)",
      "Fair (F)",
      "Poor (P)",
    ]);
    const values = Object.values(prices).map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(prices["Very Good Plus (VG+)"]).toEqual({ currency: "USD", value: 38 });
    for (const other of [bare, app]) {
      expect((await other("GET", `/marketplace/price_suggestions/${id}`)).status).toBe(401);
    }
  });

  it("suggests none to who has no seller settings", async () => {
    const path = `/marketplace/price_suggestions/${await kindOfBlue()}`;
    const settings = (isFilledIn: boolean) =>
      event({ kind: "market", market: "discogs", name: "seller-settings", data: { isFilledIn } });
    await settings(false);
    const refused = await ask("GET", path);
    expect([refused.status, refused.body.message]).toEqual([
      404,
      "You must fill out your seller settings first.",
    ]);
    await settings(true);
    expect((await ask("GET", path)).status).toBe(200);
  });

  it("suggests none where no copy was ever sold", async () => {
    const { results } = (await ask("GET", "/database/search?format=reissue&per_page=100")).body;
    const empty = [];
    for (const { id } of results) {
      const { body } = await ask("GET", `/marketplace/price_suggestions/${id}`);
      if (Object.keys(body).length === 0) empty.push(id);
    }
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.length).toBeLessThan(results.length);
    await rest();
  });

  it("follows what is for sale: a new copy, a price drop, a sale, a relist", async () => {
    const id = await kindOfBlue();
    const stats = async () => (await bare("GET", `/marketplace/stats/${id}`)).body;
    const before = await stats();
    const offer = await list({ ...KIND, priceCents: 150, currency: "USD" });
    expect(await stats()).toEqual({
      num_for_sale: before.num_for_sale + 1,
      lowest_price: { currency: "USD", value: 1.5 },
      blocked_from_sale: false,
    });
    await event({ kind: "change", offerId: offer.id, offer: { priceCents: 100 } });
    expect((await stats()).lowest_price.value).toBe(1);
    const euros = (await bare("GET", `/marketplace/stats/${id}?curr_abbr=EUR`)).body;
    expect(euros.lowest_price).toEqual({ currency: "EUR", value: 0.92 });
    expect((await bare("GET", `/releases/${id}`)).body).toMatchObject({
      num_for_sale: before.num_for_sale + 1,
      lowest_price: 1,
    });
    const relisted = await event({ kind: "relist", offerId: offer.id });
    expect((await bare("GET", `/marketplace/listings/${offer.id}`)).status).toBe(404);
    expect((await stats()).num_for_sale).toBe(before.num_for_sale + 1);
    await event({ kind: "sell", offerId: relisted.id });
    expect(await stats()).toEqual(before);
    expect((await bare("GET", `/marketplace/stats/${id}?curr_abbr=XXX`)).status).toBe(400);
    await rest();
  });

  it("shows a listing with its grade, and with no postage rather than a free one", async () => {
    const offer = await list({
      ...KIND,
      condition: "good",
      priceCents: 2_250,
      currency: "GBP",
      shippingCents: null,
    });
    const { body } = await bare("GET", `/marketplace/listings/${offer.id}`);
    expect(body).toMatchObject({
      id: Number(offer.id),
      status: "For Sale",
      condition: "Very Good (VG)",
      price: { currency: "GBP", value: 22.5 },
      shipping_is_blocked: true,
      release: { id: await kindOfBlue() },
    });
    expect(body.shipping_price).toEqual({});
    await event({ kind: "sell", offerId: offer.id });
    expect((await bare("GET", `/marketplace/listings/${offer.id}`)).body.status).toBe("Sold");
  });
});

describe("who calls", () => {
  it("is known by the token", async () => {
    expect((await ask("GET", "/oauth/identity")).body).toMatchObject({ username: "discogs_demo" });
    expect((await bare("GET", "/oauth/identity")).status).toBe(401);
    const wrong = createAsk(`${sandbox.url}/discogs`, {
      ...AGENT,
      authorization: "Discogs token=x",
    });
    expect((await wrong("GET", "/releases/1400000")).status).toBe(401);
  });

  it("must be named in the User-Agent", async () => {
    const nameless = await fetch(`${sandbox.url}/discogs/releases/1400000`);
    expect(nameless.status).toBe(403);
    expect(nameless.headers.get("content-type")).toContain("text/html");
  });

  it("is somebody new after the token was made anew", async () => {
    const { token } = await event({
      kind: "market",
      market: "discogs",
      name: "new-token",
      data: {},
    });
    expect((await ask("GET", "/oauth/identity")).status).toBe(401);
    ask = createAsk(`${sandbox.url}/discogs`, {
      ...AGENT,
      authorization: `Discogs token=${token}`,
    });
    expect((await ask("GET", "/oauth/identity")).status).toBe(200);
    await rest();
  });
});

describe("limits", () => {
  it.each([
    ["60 calls a minute with a token", () => ask, 60],
    ["25 without", () => bare, 25],
  ])("are %s, and the headers say so", async (_name, who, limit) => {
    await rest();
    const call = () => who()("GET", "/releases/1400000");
    const first = await call();
    const header = (answer: typeof first, name: string) =>
      answer.headers.get(`x-discogs-ratelimit${name}`);
    expect([header(first, ""), header(first, "-used"), header(first, "-remaining")]).toEqual([
      String(limit),
      "1",
      String(limit - 1),
    ]);
    for (let calls = 1; calls < limit; calls++) expect((await call()).status).toBe(200);
    const refused = await call();
    expect([refused.status, refused.body.message]).toEqual([
      429,
      "You are making requests too quickly.",
    ]);
    expect(header(refused, "-remaining")).toBe("0");
    await rest();
    expect((await call()).status).toBe(200);
  });

  it("are stated on what is not found, too", async () => {
    await rest();
    const missing = await bare("GET", "/releases/1");
    expect([missing.status, missing.body.message]).toEqual([
      404,
      "That release does not exist or may have been deleted.",
    ]);
    expect(missing.headers.get("x-discogs-ratelimit")).toBe("25");
  });
});

it.each([
  ["rate-limited", 429, "You are making requests too quickly."],
  ["server-error", 500, "An internal server error occurred."],
  ["expired-token", 401, "Invalid consumer token."],
])("words the fault %s as Discogs does", async (kind, status, text) => {
  await rest();
  await control("POST", "/faults", { json: { market: "discogs", kind, count: 1 } });
  const answer = await ask("GET", "/releases/1400000");
  expect([answer.status, answer.body.message]).toEqual([status, text]);
  expect((await ask("GET", "/releases/1400000")).status).toBe(200);
});

it("has the same records on every run", async () => {
  const other = await startSandbox({ markets: ["discogs"], pace: 0, seed: "another" });
  const { account } = (await createAsk(`${other.url}/_sandbox`)("GET", "/keys")).body.discogs;
  const headers = { ...AGENT, authorization: `Discogs token=${account.token}` };
  const titles = async (from: Ask) =>
    (await from("GET", "/database/search?per_page=100")).body.results.map(
      ({ id, title }: { id: number; title: string }) => `${id} ${title}`,
    );
  expect(await titles(createAsk(`${other.url}/discogs`, headers))).toEqual(await titles(ask));
  await other.close();
});
