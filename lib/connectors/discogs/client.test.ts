import { expect, test } from "vitest";
import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { conformanceOf, replayIo } from "../__fixtures__/replay";
import { discogs } from "./index";

const { keys } = conformanceOf("discogs");
const QUERY = SearchQuery.parse({ words: "the dark side", category: "Vinyl" });

test("suggested prices are comps, one per condition, and say what they are", async () => {
  const { io } = replayIo(discogs);
  const page = await discogs.connect(keys, io, null).comps?.(QUERY);
  expect(page?.items[0]).toEqual({
    externalId: "1873013/Mint (M)",
    title: "Fixture Band - The Dark Side",
    description: "",
    category: "Vinyl",
    brand: null,
    condition: "like_new",
    conditionText: "Mint (M)",
    attributes: {
      "price basis": "Price that Discogs suggests for this condition; neither asked nor paid",
      format: "Vinyl, LP, Album",
      label: "Fixture Records",
      "catalogue number": "FIX 804",
      country: "UK",
      year: "1973",
    },
    price: { cents: 1_432, currency: "USD" },
    shipping: { kind: "unknown", cost: null },
    url: "https://www.discogs.com/release/1873013-Fixture",
    sellerRef: null,
    basis: "asking",
    observedOn: new Date("2026-11-27T12:00:00Z"),
  });
  expect(page?.items.map(({ condition, price }) => [condition, price.cents])).toEqual([
    ["like_new", 1_432],
    ["very_good", 980],
    ["poor", 75],
  ]);
});

test("a release without prices is left out with the reason, the others stay", async () => {
  const { io } = replayIo(discogs);
  const page = await discogs.connect(keys, io, null).comps?.(QUERY);
  expect(page?.rejected).toEqual([
    { externalId: "1873013/Good (G)", reason: "It has no price in a known currency." },
    { externalId: "1873014", reason: "Discogs suggests no price for it." },
    {
      externalId: "1873015",
      reason: "Discogs refused the request (404). It says: Release not found.",
    },
  ]);
});

test("an account without seller settings gets no prices at all, and is told so", async () => {
  const { io } = replayIo(discogs);
  const message = "You must fill out your seller settings first.";
  const fetch: typeof globalThis.fetch = (url, init) =>
    String(url).includes("price_suggestions")
      ? Promise.resolve(Response.json({ message }, { status: 404 }))
      : io.fetch(url, init);
  await expect(discogs.connect(keys, { ...io, fetch }, null).comps?.(QUERY)).rejects.toMatchObject({
    kind: "refused",
    message: `Discogs refused the request (404). It says: ${message}`,
  });
});

test("an outage in the middle is an outage, not an empty answer", async () => {
  const { io } = replayIo(discogs);
  const fetch: typeof globalThis.fetch = (url, init) =>
    String(url).includes("1873014")
      ? Promise.resolve(new Response("", { status: 502 }))
      : io.fetch(url, init);
  await expect(discogs.connect(keys, { ...io, fetch }, null).comps?.(QUERY)).rejects.toMatchObject({
    kind: "unavailable",
  });
});

test("pages of releases; yen have no cents", async () => {
  const { io, sent } = replayIo(discogs);
  const client = discogs.connect(keys, io, null);
  const first = await client.comps?.(QUERY);
  expect(first?.nextCursor).toBe("2");
  const second = await client.comps?.(QUERY, first?.nextCursor);
  expect(second).not.toHaveProperty("nextCursor");
  expect(second?.items[0]?.price).toEqual({ cents: 1_201, currency: "JPY" });
  expect(Object.fromEntries(sent[0]?.url.searchParams ?? [])).toEqual({
    q: "the dark side",
    type: "release",
    format: "Vinyl",
    per_page: "5",
    page: "1",
  });
});

test("names itself, brings the token, and keeps count of the minute", async () => {
  const { io, sent } = replayIo(discogs);
  const client = discogs.connect(keys, io, null);
  expect(await client.quota?.()).toBeNull();
  expect(await client.account?.()).toEqual({ id: "7001", label: "fixture_collector" });
  expect(sent[0]?.headers.get("user-agent")).toMatch(/^DealScout\//);
  expect(sent[0]?.headers.get("authorization")).toBe(`Discogs token=${keys.token}`);
  expect(await client.quota?.()).toEqual({ limit: 60, used: 3, windowMs: 60_000, resetsAt: null });
});

test("offers nothing that the API cannot do", () => {
  const client = discogs.connect(keys, replayIo(discogs).io, null);
  expect([client.search, client.item, discogs.oauth, discogs.webhooks]).toEqual([
    undefined,
    undefined,
    null,
    null,
  ]);
});
