import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Opened, openEtsy } from "./__fixtures__/open-etsy";

let opened: Opened;
beforeAll(async () => {
  opened = await openEtsy();
});
afterAll(() => opened.sandbox.close());

const rest = async () => {
  // The limit is ten calls a second, and the clock stands still.
  await opened.control("POST", "/clock", { json: { advanceMs: 1_000 } });
};
const get = async (path: string) => {
  await rest();
  return opened.ask("GET", `/v3/application${path}`);
};
const search = async (query: string) => (await get(`/listings/active?${query}`)).body;
const happen = async (json: object) => {
  await rest();
  return (await opened.control("POST", "/events", { json })).body;
};
const list = (offer: object = {}) => happen({ kind: "list", market: "etsy", offer });

describe("search", () => {
  it("shows what is for sale, newest first, in pages", async () => {
    const offers = (await opened.control("GET", "/catalogue?market=etsy&state=live")).body.offers;
    const first = await search("limit=100");
    expect(first.count).toBe(offers.length);
    const created = first.results.map(
      (one: { created_timestamp: number }) => one.created_timestamp,
    );
    expect(created).toEqual(created.toSorted((a: number, b: number) => b - a));
    const ids = [];
    for (let offset = 0; offset < first.count; offset += 40) {
      const page = await search(`limit=40&offset=${offset}`);
      ids.push(...page.results.map((one: { listing_id: number }) => one.listing_id));
    }
    expect(new Set(ids).size).toBe(first.count);
  });

  it.each(["limit=0", "limit=101", "limit=x", "offset=-1"])("refuses %s", async (query) => {
    expect((await get(`/listings/active?${query}`)).status).toBe(400);
  });

  it("finds by words, price and taxonomy", async () => {
    const title = "Zanzibar bowl of blue stoneware";
    await list({ title, priceCents: 3_276, currency: "GBP", category: "Ceramics" });
    expect((await search("keywords=zanzibar%20blue")).count).toBe(1);
    expect((await search("keywords=zanzibar%20green")).count).toBe(0);
    expect((await search("keywords=zanzibar&min_price=41.99&max_price=42")).count).toBe(1);
    expect((await search("keywords=zanzibar&max_price=41.99")).count).toBe(0);
    expect((await search("keywords=zanzibar&taxonomy_id=900")).count).toBe(1);
    expect((await search("keywords=zanzibar&taxonomy_id=910")).count).toBe(0);
  });

  it("sorts by price, in dollars, and only together with a search", async () => {
    await list({ title: "Zanzibar plate", priceCents: 900, currency: "GBP" });
    await list({ title: "Zanzibar cup", priceCents: 1_000, currency: "USD" });
    const prices = async (query: string) =>
      (await search(query)).results.map((one: { price: { amount: number } }) => one.price.amount);
    const up = await prices("keywords=zanzibar&sort_on=price&sort_order=asc");
    expect(up).toEqual([1_000, 900, 3_276]);
    expect(await prices("sort_on=price&sort_order=asc")).toEqual(await prices(""));
  });
});

describe("the parts of a listing", () => {
  const parts = async (offer: object) => {
    const { id } = await list({
      place: { city: "Leeds", country: "GB", postcode: "LS1" },
      currency: "GBP",
      ...offer,
    });
    return (await get(`/listings/batch?listing_ids=${id}&includes=Shipping,Shop,Images`)).body
      .results[0];
  };

  it("say where it is and what sending costs at home and elsewhere", async () => {
    const { shipping_profile, shop, images } = await parts({ shippingCents: 500 });
    const costs = shipping_profile.shipping_profile_destinations.map(
      (one: { destination_country_iso: string; primary_cost: object }) => [
        one.destination_country_iso,
        one.primary_cost,
      ],
    );
    expect(costs).toEqual([
      ["GB", { amount: 500, divisor: 100, currency_code: "GBP" }],
      ["", { amount: 1_000, divisor: 100, currency_code: "GBP" }],
    ]);
    expect(shop.shop_location_country_iso).toBe("GB");
    expect(images[0].rank).toBe(1);
  });

  it("count what the shop has for sale and has sold", async () => {
    const seller = "seller_counted";
    const offers = [await list({ seller }), await list({ seller }), await list({ seller })];
    const shop = async () => {
      const { shop_id } = (await get(`/listings/${offers[0].id}`)).body;
      const { listing_active_count, transaction_sold_count } = (await get(`/shops/${shop_id}`))
        .body;
      return [listing_active_count, transaction_sold_count];
    };
    expect(await shop()).toEqual([3, 0]);
    await happen({ kind: "sell", offerId: offers[0].id });
    await happen({ kind: "relist", offerId: offers[1].id });
    await happen({ kind: "end", offerId: offers[2].id });
    expect(await shop()).toEqual([1, 1]);
  });

  it("have no shipping where the buyer has to come", async () => {
    expect((await parts({ shippingCents: null })).shipping_profile).toBeNull();
  });
});

describe("what happens in the world", () => {
  const find = async (word: string) => (await search(`keywords=${word}`)).results;

  it("shows a new offer in the next search, and its price drop", async () => {
    expect(await find("quixotic")).toEqual([]);
    const offer = await list({ title: "Quixotic lamp", priceCents: 9_900, currency: "USD" });
    const [fresh] = await find("quixotic");
    expect(fresh.listing_id).toBe(Number(offer.id));
    expect(fresh.price).toEqual({ amount: 9_900, divisor: 100, currency_code: "USD" });
    await happen({ kind: "change", offerId: offer.id, offer: { priceCents: 7_500 } });
    const [dropped] = await find("quixotic");
    expect(dropped.price.amount).toBe(7_500);
    expect(dropped.updated_timestamp).toBeGreaterThan(fresh.updated_timestamp);
    expect(dropped.created_timestamp).toBe(fresh.created_timestamp);
  });

  it("takes a sold one out of the search and calls it sold out", async () => {
    const offer = await list({ title: "Xylograph chair" });
    await happen({ kind: "sell", offerId: offer.id });
    expect(await find("xylograph")).toEqual([]);
    const one = await get(`/listings/${offer.id}`);
    expect([one.status, one.body.state, one.body.quantity]).toEqual([200, "sold_out", 0]);
  });

  it("shows a relist under a new id with the same photos, in another order if so asked", async () => {
    const offer = await list({
      title: "Yonder vase",
      photos: ["/photos/yonder-1-800w.png", "/photos/yonder-2-800w.png"],
    });
    await happen({ kind: "end", offerId: offer.id });
    expect((await get(`/listings/${offer.id}`)).status).toBe(404);
    const photos = offer.photos.toReversed();
    const relisted = await happen({ kind: "relist", offerId: offer.id, offer: { photos } });
    const [found] = await find("yonder");
    expect(found.listing_id).toBe(Number(relisted.id));
    expect(found.listing_id).not.toBe(Number(offer.id));
    const images = (await get(`/listings/${found.listing_id}/images`)).body.results;
    const urls = images.map(
      (image: { url_fullxfull: string }) => new URL(image.url_fullxfull).pathname,
    );
    expect(urls).toEqual(["/photos/yonder-2-800w.png", "/photos/yonder-1-800w.png"]);
    expect((await fetch(images[0].url_fullxfull)).headers.get("content-type")).toBe("image/png");
  });
});

describe("limits", () => {
  it("states what is left and answers 429 when a second's calls are used", async () => {
    await rest();
    const path = "/v3/application/openapi-ping";
    const first = await opened.ask("GET", path);
    expect(first.headers.get("x-limit-per-second")).toBe("10");
    expect(first.headers.get("x-remaining-this-second")).toBe("9");
    for (let call = 0; call < 9; call++) await opened.ask("GET", path);
    const refused = await opened.ask("GET", path);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1"]);
    expect(refused.headers.get("x-remaining-this-second")).toBe("0");
    expect(refused.body).toEqual({ error: "You have exceeded your API rate limit." });
    await rest();
    expect((await opened.ask("GET", path)).status).toBe(200);
  });

  it("ends the day when the day's calls are used", async () => {
    await rest();
    await opened.control("POST", "/limits", {
      json: { market: "etsy", name: "per-day", limit: 1 },
    });
    const refused = await opened.ask("GET", "/v3/application/openapi-ping");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(3_600);
    expect(refused.headers.get("x-remaining-today")).toBe("0");
    await opened.control("POST", "/limits", {
      json: { market: "etsy", name: "per-day", limit: 10_000 },
    });
  });
});

describe("faults on demand", () => {
  it.each([
    ["rate-limited", 429, "You have exceeded your API rate limit."],
    ["server-error", 500, "The server encountered an internal error."],
    ["expired-token", 401, "invalid_token: access token is expired"],
    ["revoked-token", 401, "invalid_token: access token is invalid"],
  ])("%s is said in Etsy's words", async (kind, status, error) => {
    await rest();
    await opened.control("POST", "/faults", { json: { market: "etsy", kind, count: 1 } });
    const answer = await opened.ask("GET", "/v3/application/listings/active");
    expect([answer.status, answer.body]).toEqual([status, { error }]);
    expect((await opened.ask("GET", "/v3/application/listings/active")).status).toBe(200);
  });
});
