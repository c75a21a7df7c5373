import { z } from "zod";
import { SITE_IDS } from "../ebay/sites";
import type { EbayClient } from "./ebay-client";
import { CONTENT_LANGUAGE, makeEbayOffer, policyIds } from "./ebay-listing";
import type { Listener } from "./listen";

export const VERIFICATION_TOKEN = "a-token-of-more-than-thirty-two-letters";
const ANNA = "sandbox_anna";

async function browse(ebay: EbayClient) {
  const searches = [
    "q=guitar",
    "q=guitar&limit=200&sort=price",
    "q=(boss,strymon)&sort=-price&fieldgroups=FULL",
    "category_ids=619&filter=buyingOptions:{FIXED_PRICE|AUCTION}&limit=3&offset=3",
    "category_ids=33034&filter=price:[50..],priceCurrency:USD,conditions:{USED}&sort=newlyListed",
    "category_ids=33034&aspect_filter=categoryId:33034,Brand:{Fender}&fieldgroups=ASPECT_REFINEMENTS",
    "category_ids=619&filter=buyingOptions:{AUCTION}&sort=endingSoonest&fieldgroups=EXTENDED,MATCHING_ITEMS",
    "q=nothing-is-called-this",
    "q=guitar&sort=upwards&filter=price:[abc],colour:red&fieldgroups=NONE&category_ids=1",
    "limit=20",
    "q=guitar&limit=0",
    "q=guitar&limit=x",
    "q=guitar&offset=7",
    "q=guitar&offset=-1",
    "q=guitar&offset=10000&limit=200",
    "category_ids=1,2",
    "gtin=0885978429172",
  ];
  for (const site of SITE_IDS) {
    for (const query of searches) {
      const headers = { "x-ebay-c-marketplace-id": site };
      await ebay.app("GET", `/buy/browse/v1/item_summary/search?${query}`, { headers });
    }
  }
  const headers = { "x-ebay-c-marketplace-id": "EBAY_MARS" };
  await ebay.app("GET", "/buy/browse/v1/item_summary/search?q=guitar", { headers });
  await ebay.bare("GET", "/buy/browse/v1/item_summary/search?q=guitar");
  for (const { id } of ebay.world.catalogue.list({ market: "ebay" }).slice(-30)) {
    await ebay.app("GET", `/buy/browse/v1/item/v1%7C${id}%7C0`);
    await ebay.app("GET", `/buy/browse/v1/item/v1%7C${id}%7C0?fieldgroups=COMPACT`);
    await ebay.app("GET", `/buy/browse/v1/item/get_item_by_legacy_id?legacy_item_id=${id}`);
  }
  for (const sold of ebay.world.catalogue.list({ market: "ebay", state: "sold" }).slice(0, 5)) {
    await ebay.app("GET", `/buy/browse/v1/item/v1%7C${sold.id}%7C0`);
  }
  await ebay.app("GET", "/buy/browse/v1/item/v1%7C1%7C0");
  await ebay.app("GET", "/buy/browse/v1/item/one");
  await ebay.app("GET", "/buy/browse/v1/item/get_item_by_legacy_id");
}

async function publicData(ebay: EbayClient) {
  const taxonomy = "/commerce/taxonomy/v1";
  for (const query of ["?marketplace_id=EBAY_DE", "?marketplace_id=EBAY_MARS", ""]) {
    await ebay.app("GET", `${taxonomy}/get_default_category_tree_id${query}`);
  }
  for (const tree of ["0", "77", "9"]) {
    const base = `${taxonomy}/category_tree/${tree}`;
    await ebay.app("GET", base);
    for (const id of ["619", "33034", "1", ""]) {
      await ebay.app("GET", `${base}/get_category_subtree?category_id=${id}`);
      await ebay.app("GET", `${base}/get_item_aspects_for_category?category_id=${id}`);
    }
    for (const q of ["electric guitar", "zzz", ""]) {
      await ebay.app("GET", `${base}/get_category_suggestions?q=${encodeURIComponent(q)}`);
    }
  }
  await ebay.app(
    "GET",
    `${taxonomy}/category_tree/0/get_item_aspects_for_category?category_id=176985`,
  );
  for (const [site, filter] of [
    ["EBAY_US", ""],
    ["EBAY_DE", "?filter=categoryIds:{33034|176985}"],
    ["EBAY_US", "?filter=categoryIds:{1}"],
    ["EBAY_US", "?filter=nonsense"],
    ["EBAY_US", "?filter=categoryIds:{619}"],
    ["EBAY_MARS", ""],
  ] as const) {
    await ebay.app(
      "GET",
      `/sell/metadata/v1/marketplace/${site}/get_item_condition_policies${filter}`,
    );
  }
  for (const query of ["", "?api_name=browse", "?api_context=sell", "?api_name=none"]) {
    await ebay.app("GET", `/developer/analytics/v1_beta/rate_limit/${query}`);
  }
  await ebay.as(ANNA, "GET", "/commerce/identity/v1/user/");
  await ebay.app("GET", "/commerce/identity/v1/user/");
}

const Id = z.object({ location: z.string() });

async function notifications(ebay: EbayClient, listener: Listener) {
  const base = "/commerce/notification/v1";
  const idOf = (location: string | null) => Id.parse({ location }).location.split("/").at(-1) ?? "";
  const destination = {
    name: "home",
    status: "ENABLED",
    deliveryConfig: { endpoint: listener.url, verificationToken: VERIFICATION_TOKEN },
  };
  await ebay.app("GET", `${base}/config`);
  await ebay.app("POST", `${base}/destination`, { json: destination });
  await ebay.app("PUT", `${base}/config`, { json: { alertEmail: "no" } });
  await ebay.app("PUT", `${base}/config`, { json: { alertEmail: "a@example.com" } });
  await ebay.app("GET", `${base}/config`);
  for (const query of ["", "?limit=10", "?limit=1", "?continuation_token=99"]) {
    await ebay.app("GET", `${base}/topic${query}`);
  }
  await ebay.app("GET", `${base}/topic/ORDER_CONFIRMATION`);
  await ebay.app("GET", `${base}/topic/NONE`);
  await ebay.app("POST", `${base}/destination`, { json: { ...destination, name: "<b>" } });
  const madeDestination = await ebay.app("POST", `${base}/destination`, { json: destination });
  const destinationId = idOf(madeDestination.headers.get("location"));
  await ebay.app("POST", `${base}/destination`, { json: destination });
  await ebay.app("GET", `${base}/destination`);
  await ebay.app("GET", `${base}/destination/${destinationId}`);
  await ebay.app("GET", `${base}/destination/none`);
  await ebay.app("PUT", `${base}/destination/${destinationId}`, { json: destination });
  const payload = { format: "JSON", schemaVersion: "1.0", deliveryProtocol: "HTTPS" };
  const order = {
    topicId: "MARKETPLACE_ACCOUNT_DELETION",
    status: "ENABLED",
    destinationId,
    payload,
  };
  const made = await ebay.app("POST", `${base}/subscription`, { json: order });
  const id = idOf(made.headers.get("location"));
  await ebay.app("POST", `${base}/subscription`, { json: order });
  await ebay.app("POST", `${base}/subscription`, { json: { ...order, topicId: "NONE" } });
  await ebay.app("POST", `${base}/subscription`, {
    json: { ...order, topicId: "ORDER_CONFIRMATION" },
  });
  await ebay.as(ANNA, "POST", `${base}/subscription`, {
    json: { ...order, topicId: "ORDER_CONFIRMATION" },
  });
  await ebay.app("GET", `${base}/subscription`);
  await ebay.as(ANNA, "GET", `${base}/subscription`);
  await ebay.app("GET", `${base}/subscription/${id}`);
  await ebay.app("GET", `${base}/subscription/none`);
  await ebay.app("PUT", `${base}/subscription/${id}`, {
    json: { destinationId, payload, status: "ENABLED" },
  });
  for (const verb of ["disable", "enable", "test"]) {
    await ebay.app("POST", `${base}/subscription/${id}/${verb}`);
  }
  await ebay.app("DELETE", `${base}/destination/${destinationId}`);
  await ebay.world.deliveries.settled();
  const signature = String(listener.heard[0]?.headers["x-ebay-signature"]);
  const { kid } = z
    .object({ kid: z.string() })
    .parse(JSON.parse(Buffer.from(signature, "base64").toString()));
  await ebay.app("GET", `${base}/public_key/${kid}`);
  await ebay.app("GET", `${base}/public_key/none`);
  await ebay.app("DELETE", `${base}/subscription/${id}`);
}

async function account(ebay: EbayClient) {
  const base = "/sell/account/v1";
  for (const name of ["sandbox_anna", "sandbox_ben", "sandbox_carla"]) {
    await ebay.as(name, "GET", `${base}/privilege`);
    await ebay.as(name, "GET", `${base}/program/get_opted_in_programs`);
    for (const kind of ["fulfillment", "payment", "return"]) {
      for (const query of [
        "?marketplace_id=EBAY_US",
        "?marketplace_id=EBAY_DE",
        "?marketplace_id=NONE",
        "",
      ]) {
        await ebay.as(name, "GET", `${base}/${kind}_policy${query}`);
      }
    }
  }
  const ids = await policyIds(ebay, ANNA);
  await ebay.as(ANNA, "GET", `${base}/fulfillment_policy/${ids.fulfillmentPolicyId}`);
  await ebay.as(ANNA, "GET", `${base}/payment_policy/${ids.paymentPolicyId}`);
  await ebay.as(ANNA, "GET", `${base}/return_policy/${ids.returnPolicyId}`);
  await ebay.as(ANNA, "GET", `${base}/return_policy/1`);
  const json = { programType: "SELLING_POLICY_MANAGEMENT" };
  await ebay.as("sandbox_ben", "POST", `${base}/program/opt_in`, { json });
  await ebay.as("sandbox_ben", "POST", `${base}/program/opt_in`, { json });
  await ebay.as("sandbox_ben", "POST", `${base}/program/opt_in`, { json: {} });
}

async function selling(ebay: EbayClient) {
  const base = "/sell/inventory/v1";
  const as = (method: string, path: string, json?: unknown) =>
    ebay.as(ANNA, method, `${base}${path}`, {
      headers: CONTENT_LANGUAGE,
      ...(json === undefined ? {} : { json }),
    });
  const offerId = await makeEbayOffer(ebay, { quantity: 3 });
  await makeEbayOffer(ebay, {
    sku: "bare",
    item: { product: {}, condition: "NEW" },
    offer: { categoryId: "1" },
  }).then((bare) => as("POST", `/offer/${bare}/publish`));
  for (const path of [
    "/location",
    "/location/home",
    "/location/none",
    "/inventory_item",
    "/inventory_item?limit=0",
  ]) {
    await as("GET", path);
  }
  for (const path of [
    "/inventory_item/guitar-1",
    "/inventory_item/none",
    "/offer?sku=guitar-1",
    "/offer?sku=none",
  ]) {
    await as("GET", path);
  }
  await as("POST", "/location/home", { location: { address: { country: "US", postalCode: "1" } } });
  await as("POST", "/location/there", { location: { address: {} } });
  await as("POST", "/location/home/disable");
  await as("POST", "/location/home/enable");
  await as("PUT", "/inventory_item/a%20b", {});
  await as("POST", "/offer", { sku: "guitar-1", marketplaceId: "EBAY_US", format: "FIXED_PRICE" });
  await as("POST", "/offer", { sku: "guitar-1" });
  await as("POST", "/offer/get_listing_fees", { offers: [{ offerId }] });
  await as("POST", "/offer/get_listing_fees", { offers: [{ offerId: "1" }] });
  await as("POST", `/offer/${offerId}/publish`);
  await as("POST", `/offer/${offerId}/publish`);
  await as("POST", "/offer/1/publish");
  await as("GET", `/offer/${offerId}`);
  await as("GET", "/offer/1");
  await as("PUT", `/offer/${offerId}`, {
    categoryId: "33034",
    merchantLocationKey: "home",
    listingPolicies: await policyIds(ebay, ANNA),
    pricingSummary: { price: { value: "700.00", currency: "USD" } },
  });
  const price = { value: "690.50", currency: "USD" };
  await as("POST", "/bulk_update_price_quantity", {
    requests: [{ sku: "guitar-1", offers: [{ offerId, price }] }],
  });
  await as("POST", "/bulk_update_price_quantity", {
    requests: [
      { sku: "guitar-1", offers: [{ offerId: "1", price }] },
      { sku: "none", shipToLocationAvailability: { quantity: 1 } },
    ],
  });
  await as("POST", "/bulk_update_price_quantity", {});
  await orders(ebay);
  await as("POST", `/offer/${offerId}/withdraw`);
  await as("POST", `/offer/${offerId}/withdraw`);
  await as("DELETE", `/offer/${offerId}`);
  await as("DELETE", "/inventory_item/guitar-1");
  await as("DELETE", "/inventory_item/guitar-1");
  await as("DELETE", "/location/home");
}

async function orders(ebay: EbayClient) {
  const base = "/sell/fulfillment/v1/order";
  const [listing] = ebay.world.catalogue.list({ market: "ebay", state: "live", seller: ANNA });
  ebay.world.catalogue.sell(listing?.id ?? "");
  ebay.world.catalogue.sell(listing?.id ?? "");
  for (const query of [
    "",
    "?filter=creationdate:[2026-01-01T00:00:00.000Z..]",
    "?filter=lastmodifieddate:[2026-01-01T00:00:00.000Z..2026-03-02T09:00:00.000Z],orderfulfillmentstatus:{NOT_STARTED|IN_PROGRESS}",
    "?filter=lastmodifieddate:[2020-01-01T00:00:00.000Z..]",
    "?filter=lastmodifieddate:[yesterday..]",
    "?filter=colour:{red}",
    "?limit=1&offset=1",
    "?limit=201",
    "?orderIds=1,2",
  ]) {
    await ebay.as(ANNA, "GET", `${base}${query}`);
  }
  const page = await ebay.as(ANNA, "GET", base);
  const Page = z.object({
    orders: z.array(
      z.object({ orderId: z.string(), lineItems: z.array(z.object({ lineItemId: z.string() })) }),
    ),
  });
  const [first, second] = Page.parse(page.body).orders;
  await ebay.control("POST", "/events", {
    kind: "market",
    market: "ebay",
    name: "cancel-order",
    data: { orderId: second?.orderId },
  });
  await ebay.as(ANNA, "GET", `${base}/${second?.orderId}`);
  const path = `${base}/${first?.orderId}`;
  await ebay.as(ANNA, "GET", path);
  await ebay.as(ANNA, "GET", `${base}/1`);
  await ebay.as(ANNA, "GET", `${path}/shipping_fulfillment`);
  const lineItems = [{ lineItemId: first?.lineItems[0]?.lineItemId, quantity: 1 }];
  const json = { lineItems, shippingCarrierCode: "DHL", trackingNumber: "JJD0001" };
  await ebay.as(ANNA, "POST", `${path}/shipping_fulfillment`, { json });
  await ebay.as(ANNA, "POST", `${path}/shipping_fulfillment`, { json });
  await ebay.as(ANNA, "POST", `${path}/shipping_fulfillment`, { json: { trackingNumber: "1" } });
  await ebay.as(ANNA, "GET", `${path}/shipping_fulfillment`);
  await ebay.as(ANNA, "GET", `${path}/shipping_fulfillment/JJD0001`);
  await ebay.as(ANNA, "GET", `${path}/shipping_fulfillment/none`);
  await ebay.as(ANNA, "GET", path);
}

async function faults(ebay: EbayClient) {
  for (const kind of ["rate-limited", "server-error", "expired-token", "revoked-token"]) {
    await ebay.control("POST", "/faults", { market: "ebay", kind, count: 3 });
    await ebay.app("GET", "/buy/browse/v1/item_summary/search?q=guitar");
    await ebay.as(ANNA, "GET", "/sell/fulfillment/v1/order");
    await ebay.app("GET", "/commerce/taxonomy/v1/category_tree/0");
  }
}

/** Asks the stand-in eBay for everything, rightly and wrongly. */
export async function tourEbay(ebay: EbayClient, listener: Listener): Promise<void> {
  await browse(ebay);
  await publicData(ebay);
  await notifications(ebay, listener);
  await account(ebay);
  await selling(ebay);
  await faults(ebay);
}
