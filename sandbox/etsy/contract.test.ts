import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ask } from "../test/ask";
import { openContract } from "../test/contract-check";
import { judgeLedger, type Verdict } from "../test/judge-ledger";
import { createEtsy } from ".";
import { connected, imageForm, type Opened, openEtsy, publish } from "./__fixtures__/open-etsy";

const contract = openContract("etsy_open_api_v3.json");
if (!contract) console.log("etsy contract: skipped, ../shared/contracts is not there");

const includes = "includes=Images,Shop,User,Shipping,Inventory,Videos";

async function look(opened: Opened, ask: Ask) {
  const offer = (await opened.control("GET", "/catalogue?market=etsy&state=live")).body.offers[0];
  const { shop_id, user_id } = (await ask("GET", `/listings/${offer.id}`)).body;
  for (const path of [
    "/openapi-ping",
    "/listings/active?keywords=a&limit=100&offset=0&sort_on=price&sort_order=up&min_price=1&max_price=9000",
    `/listings/${offer.id}?${includes}`,
    `/listings/batch?listing_ids=${offer.id}&${includes}`,
    "/listings/batch?listing_ids=1",
    `/listings/${offer.id}/images`,
    `/shops/${shop_id}`,
    `/shops/${shop_id}/listings/active`,
    `/users/${user_id}/shops`,
    "/shops?shop_name=seller",
    "/seller-taxonomy/nodes",
    "/buyer-taxonomy/nodes",
    "/seller-taxonomy/nodes/902/properties",
    "/buyer-taxonomy/nodes/902/properties",
  ]) {
    expect((await ask("GET", path)).status, path).toBe(200);
  }
  const images = (await ask("GET", `/listings/${offer.id}/images`)).body.results;
  await ask("GET", `/listings/${offer.id}/images/${images[0].listing_image_id}`);
}

async function sell(opened: Opened, ask: Ask) {
  const { listingId, path, shop } = await publish(ask, { materials: "brass", is_supply: "false" });
  const extra = await ask("POST", `${path}/images`, { multipart: imageForm(2) });
  await ask("DELETE", `${path}/images/${extra.body.listing_image_id}`);
  await ask("PATCH", path, { form: { title: "Brass lamp, polished", tags: "lamp,brass" } });
  const [profile] = (await ask("GET", `${shop}/shipping-profiles`)).body.results;
  await ask("GET", `${shop}/shipping-profiles/${profile.shipping_profile_id}`);
  await ask("GET", `${shop}/policies/return`);
  await ask("GET", `/listings/${listingId}/inventory?includes=Listing`);
  const readiness_state_id = profile.shipping_profile_id + 5;
  const offerings = [{ price: 80, quantity: 1, is_enabled: true, readiness_state_id }];
  const products = [{ sku: "A-1", offerings, property_values: [] }];
  await ask("PUT", `/listings/${listingId}/inventory`, { json: { products } });
  await ask("GET", `${shop}/listings?state=active&${includes}`);
  const data = { listingId };
  await opened.control("POST", "/events", {
    json: { kind: "market", market: "etsy", name: "buy", data },
  });
  const receipts = await ask(
    "GET",
    `${shop}/receipts?was_paid=true&min_last_modified=1000000000&sort_on=updated`,
  );
  const receipt = `${shop}/receipts/${receipts.body.results[0].receipt_id}`;
  await ask("GET", receipt);
  await ask("GET", `${receipt}/transactions`);
  await ask("POST", `${receipt}/tracking`, { form: { tracking_code: "T1", carrier_name: "ups" } });
  await ask("GET", receipt);
  await ask("GET", `${shop}/listings?state=sold_out`);
  await ask("DELETE", `/listings/${listingId}`);
}

/** Each of the ways to be refused whose status the document describes. */
async function beRefused(opened: Opened, ask: Ask) {
  const other = await connected(opened, "etsy_other", "shops_r");
  const statuses = [
    await ask("GET", "/listings/1"),
    await ask("GET", "/shops/1"),
    await ask("GET", "/listings/batch"),
    await ask("POST", "/shops/40000001/listings", { form: { title: "x" } }),
    await ask("GET", "/shops/40000002/listings"),
    await other("GET", "/shops/40000002/receipts"),
    await ask("GET", "/users/me", { headers: { authorization: "Bearer nothing" } }),
  ].map(({ status }) => status);
  expect(statuses).toEqual([404, 404, 400, 400, 403, 403, 401]);
}

describe.skipIf(!contract)("Etsy's Open API v3", () => {
  let opened: Opened;
  let verdict: Verdict;
  beforeAll(async () => {
    if (!contract) return;
    opened = await openEtsy();
    await opened.control("POST", "/limits", {
      json: { market: "etsy", name: "per-second", limit: 1_000 },
    });
    const ask = await connected(opened);
    await look(opened, ask);
    await sell(opened, ask);
    await beRefused(opened, ask);
    const { entries } = (await opened.control("GET", "/ledger")).body;
    verdict = judgeLedger(contract, entries);
    console.log(
      `etsy operations covered (${verdict.covered.length}): ${verdict.covered.join(", ")}`,
    );
    console.log(
      `etsy, not verifiable, no operation of the document: ${verdict.undescribed.join(", ")}`,
    );
  }, 60_000);
  afterAll(() => opened.sandbox.close());

  it("is kept to in both directions", () => {
    expect(verdict.problems).toEqual([]);
  });

  it("was asked for every operation that the sandbox answers and the document describes", () => {
    const routes = createEtsy(opened.sandbox.world).routes.map(({ operation }) => operation);
    const described = routes.filter((operation) => contract?.operations.includes(operation));
    expect(verdict.covered).toEqual(described.sort());
    const signIn = ["oauthConnect", "oauthConnectDecision", "oauthToken"];
    expect(verdict.undescribed).toEqual(signIn);
  });

  it("has the paths and methods of the document", () => {
    const routes = createEtsy(opened.sandbox.world).routes;
    const strangers = routes
      .filter(({ operation }) => !operation.startsWith("oauth"))
      .filter(
        ({ operation, method, path }) => contract?.placeOf(operation) !== `${method} ${path}`,
      );
    expect(strangers.map(({ operation }) => operation)).toEqual([]);
  });
});
