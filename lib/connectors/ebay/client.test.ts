import { expect, test } from "vitest";
import { AppError } from "@/lib/core/errors";
import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { conformanceOf, replayIo } from "../__fixtures__/replay";
import { conditionIdsAtLeast } from "./conditions";
import { ebay } from "./index";

const { keys, itemId } = conformanceOf("ebay");

async function sentFor(query: Readonly<Record<string, unknown>>, cursor?: string) {
  const { io, sent } = replayIo(ebay);
  await ebay.connect(keys, io, "fixture-token").search?.(SearchQuery.parse(query), cursor);
  const [request] = sent;
  if (!request) throw new Error("nothing was sent");
  return { headers: request.headers, query: Object.fromEntries(request.url.searchParams) };
}

async function problemOf(work: () => Promise<unknown> | undefined) {
  const error: unknown = await Promise.resolve()
    .then(work)
    .catch((reason: unknown) => reason);
  if (!(error instanceof AppError)) throw new Error("expected an AppError");
  return { code: error.code, fields: error.fields.map(({ field }) => field) };
}

test("asks for the newest first, at fixed prices in the United States, with the token", async () => {
  const { headers, query } = await sentFor({ words: " OM-1 (body), 50mm* " });
  expect(query).toEqual({
    q: "OM-1 body 50mm",
    filter: "buyingOptions:{FIXED_PRICE}",
    sort: "newlyListed",
    fieldgroups: "MATCHING_ITEMS,EXTENDED",
    limit: "200",
    offset: "0",
  });
  expect(headers.get("authorization")).toBe("Bearer fixture-token");
  expect(headers.get("x-ebay-c-marketplace-id")).toBe("EBAY_US");
  expect(headers.get("accept-language")).toBe("en-US");
  expect(headers.has("x-ebay-c-enduserctx")).toBe(false);
});

test("passes on site, formats, price, condition, category and country", async () => {
  const { headers, query } = await sentFor({
    words: "olympus",
    site: "EBAY_DE",
    category: "3676",
    priceCentsMin: 1_050,
    priceCentsMax: 20_000,
    conditionAtLeast: "open_box",
    formats: ["auction", "fixed"],
    shipTo: "AT",
  });
  expect(query.filter).toBe(
    "buyingOptions:{AUCTION|FIXED_PRICE},price:[10.50..200.00],priceCurrency:EUR,conditionIds:{1000|1500|1750}",
  );
  expect(query.category_ids).toBe("3676");
  expect(headers.get("x-ebay-c-marketplace-id")).toBe("EBAY_DE");
  expect(headers.get("accept-language")).toBe("de-DE");
  expect(headers.get("x-ebay-c-enduserctx")).toBe("contextualLocation=country%3DAT");
});

test("one limit of the price leaves the other open", async () => {
  const above = await sentFor({ words: "olympus", priceCentsMin: 5_000 });
  expect(above.query.filter).toContain("price:[50.00..],priceCurrency:USD");
  const below = await sentFor({ words: "olympus", priceCentsMax: 5_000, currency: "CAD" });
  expect(below.query.filter).toContain("price:[..50.00],priceCurrency:CAD");
});

test("used things may be good enough, so they are not left out", () => {
  expect(conditionIdsAtLeast("good")).toContain("3000");
  expect(conditionIdsAtLeast("good")).not.toContain("7000");
  expect(conditionIdsAtLeast("new")).toEqual(["1000"]);
  expect(conditionIdsAtLeast(null)).toBeNull();
});

test("follows the offset of the next page and no address", async () => {
  const { io } = replayIo(ebay);
  const client = ebay.connect(keys, io, "fixture-token");
  const query = SearchQuery.parse({ words: "camera" });
  const first = await client.search?.(query);
  expect(first?.nextCursor).toBe("200");
  const second = await client.search?.(query, first?.nextCursor);
  expect(second).not.toHaveProperty("nextCursor");
});

test("an unknown site, a category in words and a strange page are named before anything is asked", async () => {
  const client = ebay.connect(keys, { ...replayIo(ebay).io, fetch: () => Promise.reject() }, "t");
  const search = (query: object, cursor?: string) =>
    problemOf(() => client.search?.(SearchQuery.parse({ words: "x", ...query }), cursor));
  expect(await search({ site: "EBAY_XX" })).toEqual({ code: "INVALID", fields: ["site"] });
  expect(await search({ category: "cameras" })).toEqual({ code: "INVALID", fields: ["category"] });
  expect(await search({}, "https://evil.example")).toEqual({ code: "INVALID", fields: ["cursor"] });
});

test("without a token nothing is asked, and it says what is missing", async () => {
  const { io, sent } = replayIo(ebay);
  const item = ebay.connect(keys, io, null).item?.(itemId ?? "");
  await expect(item).rejects.toMatchObject({ kind: "auth", connectorId: "ebay" });
  expect(sent).toEqual([]);
});

test("mints a token for the app, and trades a code and a refresh token for the person's", async () => {
  const { io, sent } = replayIo(ebay);
  const app = await ebay.appToken?.(keys, io);
  expect(app).toEqual({
    accessToken: "fixture-access-token-of-ebay",
    accessExpiresAt: new Date("2026-11-27T14:00:00Z"),
    refreshToken: null,
    scopes: ["https://api.ebay.com/oauth/api_scope"],
  });
  const basic = Buffer.from(`${keys.clientId}:${keys.clientSecret}`).toString("base64");
  expect(sent[0]?.headers.get("authorization")).toBe(`Basic ${basic}`);
  const flow = ebay.oauth?.(keys, io);
  const url = new URL(
    flow?.authorizeUrl({
      state: "s1",
      redirectUri: "https://ds.example/back",
      codeChallenge: "c",
    }) ?? "",
  );
  expect(url.origin + url.pathname).toBe("https://auth.ebay.com/oauth2/authorize");
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    client_id: keys.clientId,
    redirect_uri: keys.ruName,
    response_type: "code",
    state: "s1",
  });
  const grant = { code: "c", redirectUri: "https://ds.example/back", codeVerifier: "v" };
  const person = await flow?.exchangeCode(grant);
  expect(person?.refreshToken).toBe("fixture-refresh-token-of-ebay");
  expect(Object.fromEntries(new URLSearchParams(sent[1]?.body))).toEqual({
    grant_type: "authorization_code",
    code: "c",
    redirect_uri: keys.ruName,
  });
  // eBay keeps the refresh token that there was.
  expect((await flow?.refresh("fixture-refresh"))?.refreshToken).toBeNull();
});

test("signing in without a RuName names the field", () => {
  const { clientId, clientSecret } = keys;
  const signIn = () => ebay.oauth?.({ clientId, clientSecret }, replayIo(ebay).io);
  expect(signIn).toThrow(expect.objectContaining({ code: "INVALID" }));
});

test("tells the quota of Browse and when it begins anew", async () => {
  const { io } = replayIo(ebay);
  expect(await ebay.connect(keys, io, "t").quota?.()).toEqual({
    limit: 5_000,
    used: 120,
    windowMs: 86_400_000,
    resetsAt: new Date("2026-11-28T08:00:00.000Z"),
  });
  const silent = { ...io, fetch: async () => new Response(null, { status: 204 }) };
  expect(await ebay.connect(keys, silent, "t").quota?.()).toBeNull();
});
