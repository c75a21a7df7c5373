import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type EbayClient, openEbay } from "../../test/ebay-client";
import {
  CONTENT_LANGUAGE,
  type ListingWish,
  makeEbayOffer,
  policyIds,
} from "../../test/ebay-listing";

const ANNA = "sandbox_anna";
const BEN = "sandbox_ben";
const BASE = "/sell/inventory/v1";

let ebay: EbayClient;
beforeAll(async () => {
  ebay = await openEbay();
});
afterAll(() => ebay.close());

const as = (account: string, method: string, path: string, json?: unknown) =>
  ebay.as(account, method, `${BASE}${path}`, {
    headers: CONTENT_LANGUAGE,
    ...(json === undefined ? {} : { json }),
  });
const Listed = z.object({
  listingId: z.string(),
  warnings: z.array(z.object({ errorId: z.int() })).default([]),
});
const Faults = z.object({
  errors: z.array(
    z.object({
      errorId: z.int(),
      message: z.string(),
      parameters: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
    }),
  ),
});
let skus = 0;
const makeOffer = (wish: ListingWish = {}) => {
  skus += 1;
  return makeEbayOffer(ebay, { sku: `sku-${skus}`, ...wish }).then((offerId) => ({
    offerId,
    sku: `sku-${skus}`,
  }));
};
const publish = async (offerId: string, account = ANNA) => {
  const answer = await as(account, "POST", `/offer/${offerId}/publish`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return Listed.parse(answer.body);
};
const refusals = async (offerId: string, account = ANNA) => {
  const answer = await as(account, "POST", `/offer/${offerId}/publish`);
  expect(answer.status).toBe(400);
  return Faults.parse(answer.body).errors;
};
const found = async (q: string) => {
  const { body } = await ebay.app(
    "GET",
    `/buy/browse/v1/item_summary/search?q=${encodeURIComponent(q)}&limit=200`,
  );
  const Page = z.object({
    itemSummaries: z
      .array(z.object({ legacyItemId: z.string(), price: z.object({ value: z.string() }) }))
      .default([]),
  });
  return Page.parse(body).itemSummaries;
};
const item = (product: object = {}, rest: object = {}) => ({
  item: {
    condition: "USED_EXCELLENT",
    availability: { shipToLocationAvailability: { quantity: 1 } },
    product: {
      title: "Fender Jaguar",
      description: "Played for ten years.",
      aspects: { Brand: ["Fender"] },
      imageUrls: ["https://pictures.example.com/1.jpg"],
      ...product,
    },
    ...rest,
  },
});

describe("a published offer", () => {
  it("appears in the search and leaves it when it is withdrawn; published again it has a new number", async () => {
    const { offerId } = await makeOffer(item({ title: "Fender Jaguar of one owner" }));
    expect(await found("jaguar one owner")).toEqual([]);
    const { listingId } = await publish(offerId);
    expect(await found("jaguar one owner")).toMatchObject([
      { legacyItemId: listingId, price: { value: "740.00" } },
    ]);
    expect((await as(ANNA, "POST", `/offer/${offerId}/withdraw`)).body).toEqual({ listingId });
    expect(await found("jaguar one owner")).toEqual([]);
    expect((await publish(offerId)).listingId).not.toBe(listingId);
  });

  it("is one listing however often it is asked for", async () => {
    const { offerId } = await makeOffer(item({ title: "Fender Jaguar asked twice" }));
    const [first, second] = [await publish(offerId), await publish(offerId)];
    expect(second.listingId).toBe(first.listingId);
    expect(await found("jaguar asked twice")).toHaveLength(1);
  });

  it("follows a new price, and a full replacement of the item", async () => {
    const { offerId, sku } = await makeOffer(item({ title: "Fender Jaguar to be revised" }));
    const { listingId } = await publish(offerId);
    const price = { value: "650.00", currency: "USD" };
    const bulk = await as(ANNA, "POST", "/bulk_update_price_quantity", {
      requests: [{ sku, offers: [{ offerId, price }] }],
    });
    expect([bulk.status, bulk.body]).toEqual([
      200,
      { responses: [{ sku, offerId, statusCode: 200 }] },
    ]);
    expect(await found("jaguar to be revised")).toMatchObject([
      { legacyItemId: listingId, price: { value: "650.00" } },
    ]);
    await as(ANNA, "PUT", `/inventory_item/${sku}`, item({ title: "Fender Jaguar, revised" }).item);
    expect(await found("jaguar revised")).toMatchObject([{ legacyItemId: listingId }]);
  });

  it("says which part of a bulk update failed", async () => {
    const { offerId, sku } = await makeOffer();
    const price = { value: "1.00", currency: "USD" };
    const bulk = await as(ANNA, "POST", "/bulk_update_price_quantity", {
      requests: [
        {
          sku,
          offers: [
            { offerId, price },
            { offerId: "1", price },
          ],
        },
      ],
    });
    expect(bulk).toMatchObject({
      status: 207,
      body: {
        responses: [{ statusCode: 200 }, { statusCode: 400, errors: [{ errorId: 25_713 }] }],
      },
    });
  });

  it("counts down as buyers buy, waits when it is sold out, and comes back with new stock", async () => {
    const { offerId, sku } = await makeOffer({
      ...item({ title: "Fender Jaguar in pairs" }),
      quantity: 2,
    });
    await as(
      ANNA,
      "PUT",
      `/inventory_item/${sku}`,
      item(
        { title: "Fender Jaguar in pairs" },
        { availability: { shipToLocationAvailability: { quantity: 2 } } },
      ).item,
    );
    const { listingId } = await publish(offerId);
    const buy = () => ebay.control("POST", "/events", { kind: "sell", offerId: listingId });
    await buy();
    expect((await as(ANNA, "GET", `/inventory_item/${sku}`)).body).toMatchObject({
      availability: { shipToLocationAvailability: { quantity: 1 } },
    });
    await buy();
    expect((await as(ANNA, "GET", `/offer/${offerId}`)).body).toMatchObject({
      status: "PUBLISHED",
      listing: { listingId, listingStatus: "OUT_OF_STOCK", soldQuantity: 2 },
    });
    expect(await found("jaguar in pairs")).toEqual([]);
    await expect(buy()).rejects.toThrow("is sold");
    await as(ANNA, "POST", "/bulk_update_price_quantity", {
      requests: [{ sku, shipToLocationAvailability: { quantity: 1 } }],
    });
    expect(await found("jaguar in pairs")).toMatchObject([{ legacyItemId: listingId }]);
    await as(ANNA, "POST", "/bulk_update_price_quantity", {
      requests: [{ sku, shipToLocationAvailability: { quantity: 0 } }],
    });
    expect(await found("jaguar in pairs")).toEqual([]);
  });

  it("may be revised 250 times a day", async () => {
    await ebay.control("POST", "/limits", {
      market: "ebay",
      name: "inventory.revisions",
      limit: 1,
    });
    const { offerId, sku } = await makeOffer();
    await publish(offerId);
    const put = () =>
      as(ANNA, "PUT", `/inventory_item/${sku}`, item({ title: "Fender Jaguar" }).item);
    expect((await put()).status).toBe(204);
    expect(await put()).toMatchObject({ status: 400, body: { errors: [{ errorId: 25_002 }] } });
    await ebay.control("POST", "/limits", {
      market: "ebay",
      name: "inventory.revisions",
      limit: 250,
    });
  });
});

describe("an offer", () => {
  it("is one for each SKU, site and format; the refusal names the one there is", async () => {
    const { offerId, sku } = await makeOffer();
    const again = await as(ANNA, "POST", "/offer", {
      sku,
      marketplaceId: "EBAY_US",
      format: "FIXED_PRICE",
    });
    expect(again.status).toBe(400);
    const [fault] = Faults.parse(again.body).errors;
    expect(fault).toMatchObject({
      errorId: 25_002,
      parameters: [{ name: "offerId", value: offerId }],
    });
    expect(
      (await as(ANNA, "POST", "/offer", { sku, marketplaceId: "EBAY_GB", format: "FIXED_PRICE" }))
        .status,
    ).toBe(201);
    expect((await as(ANNA, "GET", `/offer?sku=${sku}`)).body).toMatchObject({ total: 2 });
  });

  it("belongs to its seller alone", async () => {
    const { offerId, sku } = await makeOffer();
    expect((await as(BEN, "GET", `/offer/${offerId}`)).status).toBe(404);
    expect((await as(BEN, "POST", `/offer/${offerId}/publish`)).status).toBe(404);
    expect((await as(BEN, "GET", `/inventory_item/${sku}`)).status).toBe(404);
  });

  it("needs a language in its header, and not the star that Node sends", async () => {
    const json = { sku: "sku-1", marketplaceId: "EBAY_US", format: "FIXED_PRICE" };
    expect((await ebay.as(ANNA, "POST", `${BASE}/offer`, { json })).body).toMatchObject({
      errors: [{ errorId: 25_709 }],
    });
    const headers = { ...CONTENT_LANGUAGE, "accept-language": "*" };
    expect((await ebay.as(ANNA, "POST", `${BASE}/offer`, { json, headers })).body).toMatchObject({
      errors: [{ errorId: 25_709 }],
    });
  });
});

describe("what stands between an offer and its listing", () => {
  it.each<[string, number, ListingWish]>([
    ["no title", 25_016, item({ title: "" })],
    ["no pictures", 25_014, item({ imageUrls: [] })],
    [
      "25 pictures",
      25_014,
      item({ imageUrls: Array.from({ length: 25 }, () => "https://a.example.com/1.jpg") }),
    ],
    ["a picture without HTTPS", 25_015, item({ imageUrls: ["http://a.example.com/1.jpg"] })],
    ["a lacking item specific", 25_002, item({ aspects: { Model: ["Jaguar"] } })],
    [
      "a value that is not on the list",
      25_002,
      item({ aspects: { Brand: ["Fender"], "Country of Origin": ["Atlantis"] } }),
    ],
    [
      "a condition that the category does not know",
      25_021,
      item({}, { condition: "USED_VERY_GOOD" }),
    ],
    [
      "no stock",
      25_004,
      item({}, { availability: { shipToLocationAvailability: { quantity: 0 } } }),
    ],
    ["a branch for a category", 25_005, { offer: { categoryId: "619" } }],
    ["no price", 25_003, { offer: { pricingSummary: {} } }],
    [
      "another currency",
      25_003,
      { offer: { pricingSummary: { price: { value: "1.00", currency: "EUR" } } } },
    ],
    ["another duration", 25_006, { offer: { listingDuration: "DAYS_7" } }],
    ["no location", 25_012, { offer: { merchantLocationKey: "nowhere" } }],
    ["no payment policy", 25_008, { offer: { listingPolicies: {} } }],
    ["calculated shipping without a weight", 25_020, { shipping: "Calculated" }],
  ])("%s is refused with %i", async (_what, errorId, wish) => {
    const { offerId } = await makeOffer(wish);
    const faults = await refusals(offerId);
    expect(faults.map((fault) => fault.errorId)).toContain(errorId);
    expect(
      ebay.world.catalogue
        .list({ market: "ebay", seller: ANNA, state: "live" })
        .some(({ thingId }) => thingId.endsWith(`sku-${skus}`)),
    ).toBe(false);
  });

  it("names the item specific that lacks, in the sentence and in a parameter", async () => {
    const { offerId } = await makeOffer(item({ aspects: {} }));
    const [fault] = await refusals(offerId);
    expect(fault?.message).toContain("The item specific Brand is missing.");
    expect(fault?.parameters).toContainEqual({ name: "2", value: "Brand" });
  });

  it("tells a policy of another kind from one of another site", async () => {
    const ids = await policyIds(ebay, ANNA);
    const swapped = await makeOffer({
      offer: { listingPolicies: { ...ids, paymentPolicyId: ids.returnPolicyId } },
    });
    expect((await refusals(swapped.offerId)).map(({ errorId }) => errorId)).toEqual([25_036]);
    const german = await makeOffer({
      offer: {
        marketplaceId: "EBAY_DE",
        pricingSummary: { price: { value: "9.00", currency: "EUR" } },
      },
    });
    expect((await refusals(german.offerId)).map(({ errorId }) => errorId)).toEqual([
      25_035, 25_035, 25_035,
    ]);
  });

  it("can be an account that is not finished, or a limit that is reached", async () => {
    const carla = await makeEbayOffer(ebay, { account: "sandbox_carla" });
    expect((await refusals(carla, "sandbox_carla")).map(({ errorId }) => errorId)).toEqual([
      25_018,
    ]);
    const json = { programType: "SELLING_POLICY_MANAGEMENT" };
    await ebay.as(BEN, "POST", "/sell/account/v1/program/opt_in", { json });
    await ebay.advance(6 * 60_000);
    const dear = await makeEbayOffer(ebay, { account: BEN, sku: "dear" });
    expect((await refusals(dear, BEN)).map(({ errorId }) => errorId)).toEqual([25_026]);
  });

  it("may be a warning only: the text on the condition of a new thing is dropped", async () => {
    const { offerId } = await makeOffer(
      item({}, { condition: "NEW", conditionDescription: "As new as can be." }),
    );
    expect((await publish(offerId)).warnings).toMatchObject([{ errorId: 25_030 }]);
  });
});

describe("policies", () => {
  it("can be had some minutes after the opt-in, not before", async () => {
    const fresh = await openEbay();
    const read = () =>
      fresh.as(BEN, "GET", "/sell/account/v1/payment_policy?marketplace_id=EBAY_US");
    expect((await read()).body).toMatchObject({ errors: [{ errorId: 20_403 }] });
    await fresh.as(BEN, "POST", "/sell/account/v1/program/opt_in", {
      json: { programType: "SELLING_POLICY_MANAGEMENT" },
    });
    expect((await read()).status).toBe(400);
    await fresh.advance(5 * 60_000);
    expect(await read()).toMatchObject({ status: 200, body: { total: 1 } });
    await fresh.close();
  });
});
