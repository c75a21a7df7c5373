import { expect, test } from "vitest";
import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { conformanceOf, replayIo } from "../__fixtures__/replay";
import type { ConnectorIo } from "../contract";
import { reverb } from "./index";

const { keys } = conformanceOf("reverb");
const QUERY = SearchQuery.parse({ words: "stratocaster" });
const TOKEN_ONLY = { token: "fixture-personal-token" };

const answering = (io: ConnectorIo, body: unknown, status = 200): ConnectorIo => ({
  ...io,
  fetch: async () => Response.json(body, { status }),
});

test("asks for the newest first, with the version and the personal token", async () => {
  const { io, sent } = replayIo(reverb);
  await reverb.connect(keys, io, null).search?.(QUERY);
  expect(Object.fromEntries(sent[0]?.url.searchParams ?? [])).toEqual({
    query: "stratocaster",
    sort: "published_at|desc",
    per_page: "50",
  });
  expect(sent[0]?.headers.get("accept-version")).toBe("3.0");
  expect(sent[0]?.headers.get("accept")).toBe("application/hal+json");
  expect(sent[0]?.headers.get("authorization")).toBe(`Bearer ${keys.token}`);
});

test("speaks for whoever signed in, where somebody did", async () => {
  const { io, sent } = replayIo(reverb);
  await reverb.connect(keys, io, "signed-in-token").search?.(QUERY);
  expect(sent[0]?.headers.get("authorization")).toBe("Bearer signed-in-token");
});

test("passes on category and price", async () => {
  const { io, sent } = replayIo(reverb);
  const wishes = {
    category: "electric-guitars/solid-body",
    priceCentsMin: 50_000,
    currency: "EUR",
  };
  await reverb.connect(keys, io, null).search?.(SearchQuery.parse({ words: "strat", ...wishes }));
  expect(Object.fromEntries(sent[0]?.url.searchParams ?? [])).toMatchObject({
    product_type: "electric-guitars",
    category: "solid-body",
    price_min: "500.00",
    currency: "EUR",
  });
});

test("follows the link to the next page, and only one that leads to Reverb", async () => {
  const { io, sent } = replayIo(reverb);
  const client = reverb.connect(keys, io, null);
  const first = await client.search?.(QUERY);
  const second = await client.search?.(QUERY, first?.nextCursor);
  expect(sent[1]?.url.href).toBe(
    "https://api.reverb.com/api/listings/all?page=2&per_page=50&query=stratocaster&sort=published_at%7Cdesc",
  );
  expect(second).not.toHaveProperty("nextCursor");
  const elsewhere = {
    listings: [],
    _links: { next: { href: "https://evil.example/api/listings" } },
  };
  const strange = reverb.connect(keys, answering(io, elsewhere), null);
  await expect(strange.search?.(QUERY)).rejects.toMatchObject({ kind: "shape-changed" });
  await expect(client.search?.(QUERY, "/my/account")).rejects.toMatchObject({ code: "INVALID" });
});

test("sold listings are comps, others and those without a price are left out with a reason", async () => {
  const { io, sent } = replayIo(reverb);
  const page = await reverb.connect(keys, io, null).comps?.(QUERY);
  expect(sent[0]?.url.searchParams.get("show_only_sold")).toBe("true");
  expect(page?.items.map(({ externalId, basis }) => [externalId, basis])).toEqual([
    ["97300005", "sold"],
  ]);
  expect(page?.rejected).toEqual([
    { externalId: "97300006", reason: "It is not marked as sold." },
    { externalId: "97300007", reason: "It has no price in a known currency." },
  ]);
});

test("where sold listings are closed, it says so in Reverb's words and makes nothing up", async () => {
  const { io } = replayIo(reverb);
  const closed = answering(io, { message: "Price data is no longer available." }, 403);
  await expect(reverb.connect(keys, closed, null).comps?.(QUERY)).rejects.toMatchObject({
    kind: "refused",
    message: "Reverb refused the request (403). It says: Price data is no longer available.",
  });
  const silent = answering(io, { listings: [], total: 0, _links: {} });
  expect(await reverb.connect(keys, silent, null).comps?.(QUERY)).toEqual({
    items: [],
    rejected: [],
  });
});

test("one strange listing does not cost the page, a page of strange ones does", async () => {
  const { io } = replayIo(reverb);
  const good = { id: 1, title: "Good", price: { amount: "10.00", currency: "USD" } };
  const strange = { id: 2, title: ["not", "a", "title"] };
  const mixed = reverb.connect(keys, answering(io, { listings: [good, strange] }), null);
  const page = await mixed.search?.(QUERY);
  expect(page?.items).toHaveLength(1);
  expect(page?.rejected).toEqual([
    { externalId: "2", reason: "It has a form that is not understood." },
  ]);
  const all = reverb.connect(keys, answering(io, { listings: [strange, "hello"] }), null);
  await expect(all.search?.(QUERY)).rejects.toMatchObject({ kind: "shape-changed" });
});

test("needs a token, or an app to sign in with", () => {
  expect(reverb.parseKeys(TOKEN_ONLY)).toEqual(TOKEN_ONLY);
  const app = { clientId: "c", clientSecret: "s" };
  expect(reverb.parseKeys(app)).toEqual(app);
  expect(() => reverb.parseKeys({ clientId: "c" })).toThrow(
    expect.objectContaining({ fields: [expect.objectContaining({ field: "token" })] }),
  );
  const { io } = replayIo(reverb);
  expect(() => reverb.connect(app, io, null)).toThrow(expect.objectContaining({ kind: "auth" }));
  expect(() => reverb.oauth?.(TOKEN_ONLY, io)).toThrow(
    expect.objectContaining({ code: "INVALID" }),
  );
});

test("tokens of a sign-in do not end by themselves", async () => {
  const { io, sent } = replayIo(reverb);
  const redirectUri = "https://ds.example/back";
  const flow = reverb.oauth?.(keys, io);
  const address = flow?.authorizeUrl({ state: "s1", redirectUri, codeChallenge: "c" }) ?? "";
  expect(address).toMatch(/^https:\/\/reverb\.com\/oauth\/authorize\?client_id=fixture-client-id&/);
  const tokens = await flow?.exchangeCode({ code: "c1", redirectUri, codeVerifier: "v" });
  expect(tokens).toEqual({
    accessToken: "fixture-access-token-of-reverb",
    accessExpiresAt: null,
    refreshToken: null,
    scopes: ["public", "read_profile"],
  });
  expect(Object.fromEntries(new URLSearchParams(sent[0]?.body))).toMatchObject({
    grant_type: "authorization_code",
    client_secret: keys.clientSecret,
  });
});

test("a message is a hint without a signature, named by its content", async () => {
  const hooks = reverb.webhooks?.(keys, replayIo(reverb).io, null);
  const read = async (body: object) =>
    hooks?.read({ headers: {}, body: Buffer.from(JSON.stringify(body)) });
  const listing = await read({ id: 97_300_001, title: "Strat" });
  const order = await read({ order_number: "5550001", title: "Strat", id: 3 });
  expect(listing?.isSigned).toBe(false);
  expect(listing?.events[0]).toMatchObject({ kind: "listing-changed", externalId: "97300001" });
  expect(order?.events[0]).toMatchObject({ kind: "order-changed", orderId: "5550001" });
  expect(await read({ id: 97_300_001, title: "Strat" })).toEqual(listing);
  expect(order?.events[0]?.eventId).not.toBe(listing?.events[0]?.eventId);
  expect((await read({}))?.events[0]).toMatchObject({ kind: "other" });
});
