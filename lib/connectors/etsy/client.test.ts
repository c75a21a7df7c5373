import { expect, test } from "vitest";
import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { conformanceOf, replayIo, type Sent, sentOf } from "../__fixtures__/replay";
import { etsy } from "./index";

const { keys } = conformanceOf("etsy");

/** Etsy with `total` listings, of which it gives as many as it is asked for. */
function etsyOf(total: number) {
  const sent: Sent[] = [];
  const { io } = replayIo(etsy);
  const listing = (id: number) => ({
    listing_id: id,
    title: `Listing ${id}`,
    price: { amount: 100, divisor: 100, currency_code: "USD" },
  });
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const request = sentOf(url, init);
    sent.push(request);
    const { searchParams } = request.url;
    const ids = searchParams.get("listing_ids")?.split(",").map(Number);
    const first = Number(searchParams.get("offset"));
    const count = Math.min(Number(searchParams.get("limit")), total - first);
    const found = ids ?? Array.from({ length: count }, (_, n) => first + n + 1);
    return Response.json({ count: total, results: found.map(listing) });
  };
  return { io: { ...io, fetch }, sent };
}

async function parametersFor(query: Readonly<Record<string, unknown>>) {
  const { io, sent } = etsyOf(0);
  await etsy.connect(keys, io, null).search?.(SearchQuery.parse(query));
  return Object.fromEntries(sent[0]?.url.searchParams ?? []);
}

test("asks for the newest first, with keystring and shared secret", async () => {
  const { io, sent } = replayIo(etsy);
  await etsy.connect(keys, io, null).search?.(SearchQuery.parse({ words: "lamp" }));
  expect(Object.fromEntries(sent[0]?.url.searchParams ?? [])).toEqual({
    keywords: "lamp",
    sort_on: "created",
    sort_order: "desc",
    limit: "100",
    offset: "0",
  });
  expect(sent[0]?.headers.get("x-api-key")).toBe("fixturekeystring:fixture-shared-secret");
  expect(sent[0]?.headers.has("authorization")).toBe(false);
});

test("photos and shipping of a page come with one more call, in the order of the search", async () => {
  const { io, sent } = replayIo(etsy);
  const page = await etsy.connect(keys, io, null).search?.(SearchQuery.parse({ words: "lamp" }));
  expect(sent).toHaveLength(2);
  expect(sent[1]?.url.searchParams.get("listing_ids")).toBe("1700000001,1700000002,1700000003");
  expect(page?.items.map(({ externalId, photoUrls }) => [externalId, photoUrls.length])).toEqual([
    ["1700000001", 2],
    ["1700000002", 1],
  ]);
  // The third is in the search and not in the batch: it is looked at as it is.
  expect(page?.rejected.map(({ externalId }) => externalId)).toEqual(["1700000003"]);
});

test("pages until the count is reached", async () => {
  const { io, sent } = etsyOf(250);
  const client = etsy.connect(keys, io, null);
  const query = SearchQuery.parse({ words: "lamp" });
  const sizes: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.search?.(query, cursor);
    sizes.push(page?.items.length ?? 0);
    cursor = page?.nextCursor;
  } while (cursor !== undefined && sizes.length < 9);
  expect(sizes).toEqual([100, 100, 50]);
  expect(sent).toHaveLength(6);
});

test("limits in dollars are passed on, in other currencies left to the watch", async () => {
  const limits = { words: "lamp", priceCentsMin: 1_050, priceCentsMax: 20_000 };
  expect(await parametersFor(limits)).toMatchObject({ min_price: "10.50", max_price: "200.00" });
  expect(await parametersFor({ ...limits, currency: "EUR" })).not.toHaveProperty("min_price");
});

test("auctions are not asked for, and a category in words is named", async () => {
  const { io, sent } = etsyOf(9);
  const client = etsy.connect(keys, io, null);
  const auctions = SearchQuery.parse({ words: "lamp", formats: ["auction"] });
  expect(await client.search?.(auctions)).toEqual({ items: [], rejected: [] });
  expect(sent).toEqual([]);
  const words = SearchQuery.parse({ words: "lamp", category: "Lighting" });
  await expect(client.search?.(words)).rejects.toMatchObject({ code: "INVALID" });
});

test("the day's quota is what the last answer said, and unknown before", async () => {
  const client = etsy.connect(keys, replayIo(etsy).io, null);
  expect(await client.quota?.()).toBeNull();
  await client.search?.(SearchQuery.parse({ words: "lamp" }));
  expect(await client.quota?.()).toEqual({
    limit: 10_000,
    used: 689,
    windowMs: 86_400_000,
    resetsAt: null,
  });
});

test("only someone who signed in has an account", async () => {
  const { io } = replayIo(etsy);
  expect(etsy.connect(keys, io, null).account).toBeUndefined();
  const account = await etsy.connect(keys, io, "900001.token").account?.();
  expect(account).toEqual({ id: "900001", label: "Etsy user 900001" });
});

test("signs in with PKCE, and a refresh brings the next refresh token", async () => {
  const { io, sent } = replayIo(etsy);
  const flow = etsy.oauth?.(keys, io);
  const redirectUri = "https://ds.example/back";
  const address = flow?.authorizeUrl({ state: "s1", redirectUri, codeChallenge: "chal" }) ?? "";
  expect(Object.fromEntries(new URL(address).searchParams)).toEqual({
    response_type: "code",
    client_id: "fixturekeystring",
    redirect_uri: redirectUri,
    scope: "shops_r",
    state: "s1",
    code_challenge: "chal",
    code_challenge_method: "S256",
  });
  await flow?.exchangeCode({ code: "c1", redirectUri, codeVerifier: "v1" });
  const tokens = await flow?.refresh("900001.old");
  expect(tokens).toEqual({
    accessToken: "900001.fixture-access-token-of-etsy",
    accessExpiresAt: new Date("2026-11-27T13:00:00Z"),
    refreshToken: "900001.fixture-next-refresh-token",
    scopes: ["shops_r"],
  });
  expect(sent.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
    {
      grant_type: "authorization_code",
      redirect_uri: redirectUri,
      code: "c1",
      code_verifier: "v1",
      client_id: "fixturekeystring",
    },
    { grant_type: "refresh_token", refresh_token: "900001.old", client_id: "fixturekeystring" },
  ]);
});
