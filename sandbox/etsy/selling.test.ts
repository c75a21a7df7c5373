import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAsk } from "../test/ask";
import { connected, type Opened, openEtsy, publish } from "./__fixtures__/open-etsy";

let opened: Opened;
let ask: Awaited<ReturnType<typeof connected>>;
beforeAll(async () => {
  opened = await openEtsy();
  await opened.control("POST", "/limits", {
    json: { market: "etsy", name: "per-second", limit: 1_000 },
  });
  ask = await connected(opened);
});
afterAll(() => opened.sandbox.close());

const happen = async (name: string, data: object) =>
  opened.control("POST", "/events", { json: { kind: "market", market: "etsy", name, data } });

describe("a listing", () => {
  it("goes from draft through photos to the search", async () => {
    const { listingId, draft, image, active } = await publish(ask, { title: "Umbrella stand" });
    expect([draft.status, draft.body.state]).toEqual([201, "draft"]);
    expect(image.status).toBe(201);
    expect([active.status, active.body.state]).toEqual([200, "active"]);
    const found = await ask("GET", "/listings/active?keywords=umbrella");
    expect(found.body.results[0].listing_id).toBe(listingId);
    expect(found.body.results[0].price).toEqual({
      amount: 12_050,
      divisor: 100,
      currency_code: "USD",
    });
    const photo = await fetch(image.body.url_fullxfull);
    expect(photo.headers.get("content-type")).toBe("image/png");
  });

  it("needs a photo before it is active, and stays a draft", async () => {
    const shop = "/shops/40000001";
    const { draft, path } = await publish(ask);
    const { listing_image_id } = (await ask("GET", `/listings/${draft.body.listing_id}/images`))
      .body.results[0];
    await ask("PATCH", path, { form: { state: "inactive" } });
    expect((await ask("DELETE", `${path}/images/${listing_image_id}`)).status).toBe(204);
    const refused = await ask("PATCH", path, { form: { state: "active" } });
    expect([refused.status, refused.body.error]).toEqual([
      400,
      "A listing needs an image before it can be active.",
    ]);
    const inactive = await ask("GET", `${shop}/listings?state=inactive`);
    expect(inactive.body.results.map((one: { listing_id: number }) => one.listing_id)).toContain(
      draft.body.listing_id,
    );
  });

  it.each([
    [{ quantity: "1000" }, "The quantity must be between 1 and 999."],
    [{ quantity: "0" }, "The quantity must be between 1 and 999."],
    [{ title: "Salt & pepper & more" }, "The title can contain the character & only once."],
    [{ title: "x".repeat(141) }, "The title cannot be longer than 140 characters."],
    [{ title: "Lamp ☃" }, "The title contains invalid characters."],
    [{ price: "0.1" }, "The price must be at least 0.20."],
    [{ who_made: "me" }, "Invalid who_made value."],
    [{ when_made: "2020_2030" }, "Invalid when_made value."],
    [{ taxonomy_id: "1" }, "Invalid taxonomy_id."],
    [{ tags: "this tag is far too long for it" }, "A tag cannot be longer than 20 characters."],
    [{ shipping_profile_id: "7" }, "The shipping_profile_id is not one of the shop's."],
  ])("is refused with %o", async (fields, error) => {
    const { draft } = await publish(ask, fields);
    expect([draft.status, draft.body.error]).toEqual([400, error]);
  });

  it("is refused as JSON or without a required field", async () => {
    const json = await ask("POST", "/shops/40000001/listings", { json: { title: "Lamp" } });
    expect(json.status).toBe(400);
    const bare = await ask("POST", "/shops/40000001/listings", { form: { title: "Lamp" } });
    expect(bare.body.error).toBe("Missing required parameter: quantity");
  });

  it("changes price and quantity through its inventory, which takes numbers for what it gives as money", async () => {
    const { listingId } = await publish(ask, { title: "Narwhal print" });
    const inventory = (await ask("GET", `/listings/${listingId}/inventory`)).body;
    const [offering] = inventory.products[0].offerings;
    const back = { products: inventory.products };
    expect((await ask("PUT", `/listings/${listingId}/inventory`, { json: back })).status).toBe(400);
    const products = [
      {
        sku: "NAR-1",
        property_values: [],
        offerings: [
          {
            price: 99.5,
            quantity: 3,
            is_enabled: true,
            readiness_state_id: offering.readiness_state_id,
          },
        ],
      },
    ];
    const patched = await ask("PATCH", `/shops/40000001/listings/${listingId}`, {
      form: { price: "1.00", quantity: "9" },
    });
    expect([patched.body.price.amount, patched.body.quantity]).toEqual([12_050, 1]);
    const put = await ask("PUT", `/listings/${listingId}/inventory`, { json: { products } });
    expect(put.body.products[0]).toMatchObject({ sku: "NAR-1" });
    const [found] = (await ask("GET", "/listings/active?keywords=narwhal")).body.results;
    expect([found.price.amount, found.quantity]).toEqual([9_950, 3]);
  });

  it("is its seller's alone to change and to delete", async () => {
    const { listingId, path } = await publish(ask, { title: "Ocarina" });
    const other = await connected(opened, "etsy_other");
    expect((await other("PATCH", path, { form: { title: "Mine" } })).status).toBe(403);
    expect((await other("DELETE", `/listings/${listingId}`)).status).toBe(403);
    expect((await ask("DELETE", `/listings/${listingId}`)).status).toBe(204);
    expect((await ask("GET", `/listings/${listingId}`)).status).toBe(404);
    expect((await ask("GET", "/listings/active?keywords=ocarina")).body.count).toBe(0);
    const offers = (await opened.control("GET", "/catalogue?market=etsy&state=live")).body.offers;
    expect(offers.filter(({ title }: { title: string }) => title === "Ocarina")).toEqual([]);
  });

  it("can be renewed under its own number after it was sold", async () => {
    const { listingId, path } = await publish(ask, { title: "Jukebox sign" });
    await happen("buy", { listingId });
    expect((await ask("GET", `/listings/${listingId}`)).body.state).toBe("sold_out");
    const renewed = await ask("PATCH", path, { form: { state: "active" } });
    expect([renewed.body.listing_id, renewed.body.state, renewed.body.quantity]).toEqual([
      listingId,
      "active",
      1,
    ]);
    expect((await ask("GET", "/listings/active?keywords=jukebox")).body.count).toBe(1);
  });
});

type Heard = { headers: Record<string, unknown>; body: string };

async function listener(statuses: number[]) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    heard.push({ headers: request.headers, body });
    response.writeHead(statuses.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { heard, url: `http://127.0.0.1:${port}/hook`, close: () => server.close() };
}

function isSigned({ headers, body }: Heard, secret: string): boolean {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const text = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  return (
    headers["webhook-signature"] === `v1,${createHmac("sha256", key).update(text).digest("base64")}`
  );
}

describe("an order", () => {
  it("appears among the receipts and is shipped with a tracking code", async () => {
    const { listingId, shop } = await publish(ask, { title: "Kaleidoscope" });
    const before = Math.floor(opened.sandbox.world.now().getTime() / 1_000);
    await happen("buy", { listingId });
    const receipts = await ask(
      "GET",
      `${shop}/receipts?min_last_modified=${before}&was_paid=true&was_shipped=false`,
    );
    const receipt = receipts.body.results.at(0);
    expect(receipt.transactions[0]).toMatchObject({ listing_id: listingId, quantity: 1 });
    expect(receipt.grandtotal.amount).toBe(12_050 + 690);
    const path = `${shop}/receipts/${receipt.receipt_id}`;
    const form = { tracking_code: "TRACK1", carrier_name: "usps" };
    const shipped = await ask("POST", `${path}/tracking`, { form });
    expect(shipped.body).toMatchObject({ is_shipped: true, status: "completed" });
    expect(shipped.body.shipments[0]).toMatchObject({
      tracking_code: "TRACK1",
      carrier_name: "usps",
    });
    expect((await ask("POST", `${path}/tracking`, { form })).status).toBe(409);
    expect((await ask("GET", path)).body.is_shipped).toBe(true);
    const other = await connected(opened, "etsy_other");
    expect((await other("GET", `/shops/40000002/receipts/${receipt.receipt_id}`)).status).toBe(404);
  });

  it("is told to the registered address, signed, and told again where it was not heard", async () => {
    const hook = await listener([500]);
    const { secret } = (await happen("register-webhook", { url: hook.url, apiUrl: opened.baseUrl }))
      .body;
    const { listingId } = await publish(ask, { title: "Lighthouse model" });
    await happen("buy", { listingId });
    await opened.sandbox.world.deliveries.settled();
    await opened.control("POST", "/clock", { json: { advanceMs: 120_000 } });
    await opened.sandbox.world.deliveries.settled();
    expect(hook.heard).toHaveLength(2);
    const [first, second] = hook.heard;
    if (!first || !second) throw new Error("Nothing was heard.");
    expect([isSigned(first, secret), isSigned(second, secret)]).toEqual([true, true]);
    expect(isSigned({ ...first, body: `${first.body} ` }, secret)).toBe(false);
    expect(second.headers["webhook-id"]).toBe(first.headers["webhook-id"]);
    expect(second.headers["webhook-timestamp"]).not.toBe(first.headers["webhook-timestamp"]);
    const event = JSON.parse(first.body);
    expect(event).toMatchObject({ event_type: "order.paid", shop_id: 40_000_001 });
    const again = createAsk("", { "x-api-key": opened.keys.apiKey });
    expect((await again("GET", event.resource_url)).status).toBe(401);
    hook.close();
  });
});
