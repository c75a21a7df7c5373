import { expect, test } from "vitest";
import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { conformanceOf, fixturesOf, replayIo } from "../__fixtures__/replay";
import { Item, ItemSummary } from "./api.schema";
import { ebay } from "./index";
import { mapItem, mapSummary } from "./map";

const { keys, query } = conformanceOf("ebay");
const NOW = new Date("2026-11-27T12:00:00Z");

async function firstPage() {
  const client = ebay.connect(keys, replayIo(ebay).io, "token");
  const page = await client.search?.(SearchQuery.parse(query));
  if (!page) throw new Error("eBay is searched");
  return page;
}

function itemBody(): Record<string, unknown> {
  const fixture = fixturesOf("ebay").find(({ request }) =>
    request.path.endsWith("405500000001%7C0"),
  );
  return fixture?.body as Record<string, unknown>;
}

function mapped(changes: Readonly<Record<string, unknown>>) {
  const result = mapItem(Item.parse({ ...itemBody(), ...changes }), NOW);
  if (result.kind === "rejected") throw new Error(result.rejected.reason);
  return result.draft;
}

test("a summary is what the page of eBay says, and nothing more", async () => {
  const { items } = await firstPage();
  expect(items[0]).toEqual({
    externalId: "v1|405500000001|0",
    title: "Olympus OM-1 35mm SLR Camera Body Black",
    description: "Tested with film, new light seals.",
    category: "Vintage Cameras",
    brand: null,
    condition: "unknown",
    conditionText: "Used",
    attributes: {},
    price: { cents: 18_999, currency: "USD" },
    shipping: { kind: "known", cost: { cents: 1_450, currency: "USD" } },
    place: { label: "Portland, Oregon, US", latitude: null, longitude: null },
    url: "https://www.ebay.com/itm/405500000001",
    photoUrls: [
      "https://i.ebayimg.com/images/g/fixture1/s-l1600.jpg",
      "https://i.ebayimg.com/images/g/fixture1b/s-l1600.jpg",
    ],
    sellerRef: "fixture_seller_1",
    state: "active",
    listedAt: new Date("2026-11-20T08:15:00.000Z"),
  });
});

test("an auction stands at its bid and says so; with buy it now it asks the fixed price", async () => {
  const { items } = await firstPage();
  const [, auction, both] = items;
  expect(auction?.price).toEqual({ cents: 6_100, currency: "USD" });
  expect(auction?.attributes).toEqual({
    offer: "auction",
    bids: "7",
    "ends at": "2026-11-29T19:00:00.000Z",
  });
  expect(auction?.condition).toBe("for_parts");
  expect(auction?.shipping).toEqual({ kind: "unknown", cost: null });
  expect(both?.price).toEqual({ cents: 45_000, currency: "USD" });
  expect(both?.attributes.offer).toBe("auction with buy it now");
  expect(both?.shipping).toEqual({ kind: "free", cost: null });
});

test("a converted price counts in the seller's currency", async () => {
  const { items } = await firstPage();
  expect(items[3]?.price).toEqual({ cents: 17_500, currency: "GBP" });
  expect(items[3]?.shipping.cost).toEqual({ cents: 1_600, currency: "GBP" });
  expect(items[3]?.place.label).toBe("N1*, GB");
});

test("a whole item brings its specifics, its text without markup and its category", () => {
  const draft = mapped({});
  expect(draft.attributes).toEqual({ brand: "Olympus", model: "OM-1", format: "35 mm" });
  expect(draft.brand).toBe("Olympus");
  expect(draft.category).toBe("Vintage Cameras");
  expect(draft.description).toBe("OM-1\nMeter works & shutter is accurate.\nNew seals.");
});

test.each([
  [{}, "active"],
  [{ itemEndDate: "2026-11-27T11:59:00.000Z" }, "gone"],
  [{ itemEndDate: "2026-11-27T12:01:00.000Z" }, "active"],
  [
    {
      estimatedAvailabilities: [
        { estimatedAvailabilityStatus: "OUT_OF_STOCK", estimatedSoldQuantity: 1 },
      ],
    },
    "sold",
  ],
  [
    {
      estimatedAvailabilities: [
        { estimatedAvailabilityStatus: "OUT_OF_STOCK", estimatedSoldQuantity: 0 },
      ],
    },
    "gone",
  ],
])("%o is %s", (changes, state) => {
  expect(mapped(changes).state).toBe(state);
});

test("what can only be collected is not shipped", () => {
  const only = [{ deliveryOptions: ["SELLER_ARRANGED_LOCAL_PICKUP"] }];
  expect(mapped({ estimatedAvailabilities: only }).shipping.kind).toBe("pickup_only");
  const both = [{ deliveryOptions: ["SHIP_TO_HOME", "SELLER_ARRANGED_LOCAL_PICKUP"] }];
  expect(mapped({ estimatedAvailabilities: both }).shipping.kind).toBe("known");
});

test("an auction without bids asks the first bid", () => {
  const auction = { buyingOptions: ["AUCTION"], price: null, currentBidPrice: null };
  const draft = mapped({ ...auction, minimumPriceToBid: { value: "9.99", currency: "USD" } });
  expect(draft.price).toEqual({ cents: 999, currency: "USD" });
});

test.each([
  [{ itemId: null }, "It has no id."],
  [{ title: " " }, "It has no title."],
  [{ price: { value: "12.00", currency: "XXX" } }, "It has no price in a known currency."],
  [{ price: { value: "call me", currency: "USD" } }, "It has no price in a known currency."],
])("%o is rejected", (changes, reason) => {
  const summary = ItemSummary.parse({ ...itemBody(), ...changes });
  expect(mapSummary(summary)).toMatchObject({ kind: "rejected", rejected: { reason } });
});

test("addresses that are none are left out, and times without a zone are not guessed", () => {
  const draft = mapped({
    itemWebUrl: "javascript:alert(1)",
    image: { imageUrl: "//i.ebayimg.com/x.jpg" },
    itemCreationDate: "2026-11-20T08:15:00",
  });
  expect([draft.url, draft.photoUrls, draft.listedAt]).toEqual([null, [], null]);
});
