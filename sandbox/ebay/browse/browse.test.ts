import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type EbayClient, openEbay } from "../../test/ebay-client";

let ebay: EbayClient;
beforeAll(async () => {
  ebay = await openEbay();
});
afterAll(() => ebay.close());

const Item = z.object({
  itemId: z.string(),
  legacyItemId: z.string(),
  title: z.string(),
  price: z.object({
    value: z.string(),
    currency: z.string(),
    convertedFromValue: z.string().optional(),
    convertedFromCurrency: z.string().optional(),
  }),
  listingMarketplaceId: z.string(),
  buyingOptions: z.array(z.string()),
  condition: z.string(),
  conditionId: z.string(),
  itemLocation: z.object({ country: z.string() }),
  seller: z.object({ username: z.string() }),
  shippingOptions: z.array(z.object({ shippingCost: z.object({ value: z.string() }) })).default([]),
  itemEndDate: z.string().optional(),
  itemCreationDate: z.string(),
  image: z.object({ imageUrl: z.url() }),
});
const Page = z.object({
  total: z.int(),
  limit: z.int(),
  offset: z.int(),
  next: z.url().optional(),
  itemSummaries: z.array(Item).default([]),
  warnings: z.array(z.object({ errorId: z.int() })).default([]),
});
const search = async (query: string, site = "EBAY_US") => {
  const headers = { "x-ebay-c-marketplace-id": site };
  const answer = await ebay.app("GET", `/buy/browse/v1/item_summary/search?${query}`, { headers });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return Page.parse(answer.body);
};
const ALL = "category_ids=619&limit=200";
const BOTH = `${ALL}&filter=buyingOptions:{AUCTION|FIXED_PRICE}`;
const PER_DOLLAR: Readonly<Record<string, number>> = { USD: 1, GBP: 0.78, EUR: 0.92 };
const dollars = ({ price }: z.output<typeof Item>) => Number(price.value);

/** A foreign price says from what it was converted, and keeps to the rate. */
function expectOwnPrice(
  { price, legacyItemId, listingMarketplaceId }: z.output<typeof Item>,
  site: string,
) {
  const { priceCents = 0, currency = "" } = ebay.world.catalogue.find(legacyItemId) ?? {};
  const isForeign = listingMarketplaceId !== site;
  expect(price.convertedFromCurrency).toBe(isForeign ? currency : undefined);
  const own = isForeign ? price.convertedFromValue : price.value;
  expect(Math.round(Number(own) * 100)).toBe(priceCents);
  const rate = (PER_DOLLAR[price.currency] ?? 0) / (PER_DOLLAR[currency] ?? 1);
  expect(Number(price.value)).toBeCloseTo(Number(own) * rate, 1);
}

describe("search", () => {
  it("leaves auctions out unless they are asked for", async () => {
    const options = (page: z.output<typeof Page>) =>
      new Set(page.itemSummaries.flatMap(({ buyingOptions }) => buyingOptions));
    expect(options(await search(ALL))).toEqual(new Set(["FIXED_PRICE"]));
    expect(options(await search(BOTH))).toEqual(new Set(["FIXED_PRICE", "AUCTION"]));
    const auctions = await search(`${ALL}&filter=buyingOptions:{AUCTION}&sort=endingSoonest`);
    const ends = auctions.itemSummaries.map(({ itemEndDate }) => itemEndDate);
    expect(ends.length).toBeGreaterThan(1);
    expect(ends).toEqual(ends.toSorted());
  });

  it("shows each site its own currency and words, and what others send there converted", async () => {
    const all = async (site: string) => (await search(BOTH, site)).itemSummaries;
    for (const [site, currency] of [
      ["EBAY_US", "USD"],
      ["EBAY_GB", "GBP"],
      ["EBAY_DE", "EUR"],
    ] as const) {
      const items = await all(site);
      expect(new Set(items.map(({ price }) => price.currency))).toEqual(new Set([currency]));
      const foreign = items.filter(({ listingMarketplaceId }) => listingMarketplaceId !== site);
      expect(foreign.length).toBeGreaterThan(0);
      expect(foreign.length).toBeLessThan(items.length / 2);
      for (const item of items) expectOwnPrice(item, site);
    }
    expect((await all("EBAY_DE")).some(({ condition }) => condition === "Gebraucht")).toBe(true);
  });

  it("finds by all words, by one of several, and without others", async () => {
    const titles = async (q: string) =>
      (await search(`q=${encodeURIComponent(q)}&limit=200`)).itemSummaries.map(
        ({ title }) => title,
      );
    const fender = await titles("FENDER guitar");
    expect(fender.length).toBeGreaterThan(0);
    expect(fender.every((title) => /fender/i.test(title) && /guitar/i.test(title))).toBe(true);
    const two = await titles("(boss, strymon)");
    expect(two.some((title) => title.includes("Boss"))).toBe(true);
    expect(two.some((title) => title.includes("Strymon"))).toBe(true);
    expect((await titles("guitar -fender")).some((title) => title.includes("Fender"))).toBe(false);
  });

  it("keeps to price, country and condition", async () => {
    const cheap = await search(`${ALL}&filter=price:[100..300],priceCurrency:USD`);
    expect(cheap.itemSummaries.length).toBeGreaterThan(0);
    expect(cheap.itemSummaries.every((item) => dollars(item) >= 100 && dollars(item) <= 300)).toBe(
      true,
    );
    const open = await search(`${ALL}&filter=price:[..300.50],priceCurrency:USD`);
    expect(open.total).toBeGreaterThanOrEqual(cheap.total);
    const fresh = await search(`${ALL}&filter=conditions:{NEW}`);
    expect(fresh.itemSummaries.every(({ conditionId }) => conditionId < "2000")).toBe(true);
    const american = await search(`${ALL}&filter=itemLocationCountry:US`);
    expect(american.total).toBeGreaterThan(0);
    expect(american.itemSummaries.every(({ itemLocation }) => itemLocation.country === "US")).toBe(
      true,
    );
    expect(american.total).toBeLessThan((await search(ALL)).total);
  });

  it("warns of what it cannot use, and goes on without it", async () => {
    const page = await search(`${ALL}&filter=price:[1..2],colour:red&sort=sideways`);
    expect(page.warnings.map(({ errorId }) => errorId).sort()).toEqual([12_002, 12_008, 12_012]);
    expect(page.total).toBe((await search(ALL)).total);
  });

  it("sorts by the whole price and by age", async () => {
    const { itemSummaries } = await search(`${ALL}&sort=price`);
    const prices = itemSummaries.map((item) =>
      Math.round(
        dollars(item) * 100 + Number(item.shippingOptions[0]?.shippingCost.value ?? 0) * 100,
      ),
    );
    expect(prices.length).toBeGreaterThan(10);
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
    const dates = (await search(`${BOTH}&sort=newlyListed`)).itemSummaries.map(
      ({ itemCreationDate }) => itemCreationDate,
    );
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  it("gives every match once over its pages", async () => {
    const ids: string[] = [];
    for (
      let next: string | undefined =
        `${ebay.url}/ebay/buy/browse/v1/item_summary/search?category_ids=619&limit=10`;
      next;
    ) {
      const page: z.output<typeof Page> = Page.parse(
        (await ebay.app("GET", next.slice(`${ebay.url}/ebay`.length))).body,
      );
      ids.push(...page.itemSummaries.map(({ itemId }) => itemId));
      next = page.next;
    }
    expect(ids.length).toBe((await search(ALL)).total);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("an item", () => {
  const live = async () => {
    const [item] = (await search(`${ALL}&filter=buyingOptions:{FIXED_PRICE}`)).itemSummaries;
    if (!item) throw new Error("No item.");
    return item;
  };
  const get = (legacyId: string) =>
    ebay.app("GET", `/buy/browse/v1/item/${encodeURIComponent(`v1|${legacyId}|0`)}`);

  it("is shown with what is left of it, and by its old number too", async () => {
    const { legacyItemId, title } = await live();
    const item = await get(legacyItemId);
    expect(item.body).toMatchObject({
      title,
      estimatedAvailabilities: [{ estimatedAvailabilityStatus: "LIMITED_STOCK" }],
    });
    expect(item.body).not.toHaveProperty("itemEndDate");
    const legacy = await ebay.app(
      "GET",
      `/buy/browse/v1/item/get_item_by_legacy_id?legacy_item_id=${legacyItemId}`,
    );
    expect(legacy.body).toEqual(item.body);
  });

  it("that is sold has left the search and says when it went", async () => {
    const { legacyItemId, title } = await live();
    await ebay.control("POST", "/events", { kind: "sell", offerId: legacyItemId });
    const found = await search(`q=${encodeURIComponent(title)}&limit=200`);
    expect(found.itemSummaries.map((item) => item.legacyItemId)).not.toContain(legacyItemId);
    expect((await get(legacyItemId)).body).toMatchObject({
      itemEndDate: "2026-03-02T09:00:00.000Z",
      estimatedAvailabilities: [
        { estimatedAvailabilityStatus: "OUT_OF_STOCK", estimatedAvailableQuantity: 0 },
      ],
    });
    expect((await get("1")).status).toBe(404);
  });

  it("has a page that says the same to a browser, and to one that reads its data", async () => {
    await ebay.control("POST", "/events", {
      kind: "list",
      market: "ebay",
      offer: { title: "Guitar </script><b>loud</b>", currency: "USD", priceCents: 12_345 },
    });
    const [item] = (await search("q=loud")).itemSummaries;
    const page = await ebay.bare("GET", `/itm/${item?.legacyItemId}`);
    expect(page.contentType).toContain("text/html");
    expect(page.body).not.toContain("<b>");
    const [, data = ""] =
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(String(page.body)) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      name: "Guitar </script><b>loud</b>",
      offers: { price: "123.45", priceCurrency: "USD" },
    });
  });

  it("has pictures that can be fetched", async () => {
    const { image } = await live();
    const photo = await fetch(image.imageUrl);
    expect([photo.status, photo.headers.get("content-type")]).toEqual([200, "image/png"]);
  });
});

describe("the daily limit", () => {
  it("is told by the analytics, and holds", async () => {
    await ebay.control("POST", "/limits", { market: "ebay", name: "taxonomy", limit: 2 });
    const ask = () =>
      ebay.app("GET", "/commerce/taxonomy/v1/get_default_category_tree_id?marketplace_id=EBAY_US");
    const rate = async () => {
      const { body } = await ebay.app(
        "GET",
        "/developer/analytics/v1_beta/rate_limit/?api_name=taxonomy",
      );
      const Rates = z.object({
        rateLimits: z.array(
          z.object({
            resources: z.array(
              z.object({
                rates: z.array(z.object({ limit: z.int(), remaining: z.int(), reset: z.string() })),
              }),
            ),
          }),
        ),
      });
      return Rates.parse(body).rateLimits[0]?.resources[0]?.rates[0];
    };
    expect((await ask()).status).toBe(200);
    expect(await rate()).toEqual({ limit: 2, remaining: 1, reset: "2026-03-03T08:00:00.000Z" });
    expect((await ask()).status).toBe(200);
    expect(await ask()).toMatchObject({ status: 429, body: { errors: [{ errorId: 2001 }] } });
    expect(await rate()).toMatchObject({ remaining: 0 });
  });
});
