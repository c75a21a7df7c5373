import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listingBody, type Opened, openReverb } from "./__fixtures__/open-reverb";

let opened: Opened;
let demo: Opened["demo"];
beforeAll(async () => {
  opened = await openReverb();
  demo = opened.demo;
});
afterAll(() => opened.sandbox.close());

const create = async (more: object = {}) =>
  (await demo("POST", "/listings", { json: listingBody(more) })).body.listing;
const mine = async (query: string): Promise<number[]> =>
  (await demo("GET", `/my/listings?${query}`)).body.listings.map(({ id }: { id: number }) => id);

describe("a listing", () => {
  it("is a draft until it is published, and found by its SKU all the while", async () => {
    const draft = await create({ title: "Abacus pedal", sku: "ABA-1" });
    expect(draft).toMatchObject({ state: { slug: "draft" }, published_at: null, sku: "ABA-1" });
    expect((await opened.ask("GET", "/listings?query=abacus")).body.total).toBe(0);
    expect((await opened.ask("GET", `/listings/${draft.id}`)).status).toBe(404);
    expect([await mine("sku=ABA-1"), await mine("sku=ABA-1&state=all")]).toEqual([[], [draft.id]]);
    const live = await demo("PUT", `/listings/${draft.id}`, { json: { publish: true } });
    expect([live.status, live.body.listing.state.slug]).toEqual([200, "live"]);
    const found = (await opened.ask("GET", "/listings?query=abacus")).body.listings;
    expect(found.map(({ id, sku }: { id: number; sku?: string }) => [id, sku])).toEqual([
      [draft.id, undefined],
    ]);
    expect(await mine("sku=ABA-1")).toEqual([draft.id]);
  });

  it("goes live at once where that is asked for, with its photos in the order asked for", async () => {
    const listing = await create({ publish: true, title: "Balalaika" });
    expect(listing.state.slug).toBe("live");
    const photos = listing.photos.map(
      (one: { _links: { full: { href: string } } }) => one._links.full.href,
    );
    const json = { photos: photos.toReversed(), photo_upload_method: "override_position" };
    const after = (await demo("PUT", `/listings/${listing.id}`, { json })).body.listing;
    expect(after.photos[0]._links.full.href).toBe(photos.at(-1));
  });

  it.each([
    ["condition", { condition: { uuid: "none" } }],
    ["categories", { categories: [{ uuid: "none" }] }],
    ["price", { price: { amount: "0", currency: "USD" } }],
    ["price", { price: { amount: "5.00", currency: "EUR" } }],
    ["photos", { photos: ["no address"] }],
    ["photos", { photos: [], publish: true }],
    ["description", { description: "", publish: true }],
    ["shipping_profile_id", { shipping_profile_id: 115_002 }],
  ])("is refused over its %s", async (field, more) => {
    const answer = await demo("POST", "/listings", { json: listingBody(more) });
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([412, [field]]);
    expect(answer.body.message).toBe("The listing could not be saved.");
  });

  it("is deleted while a draft and ended once live", async () => {
    const draft = await create();
    expect((await demo("DELETE", `/listings/${draft.id}`)).status).toBe(200);
    expect((await demo("GET", `/listings/${draft.id}`)).status).toBe(404);
    const live = await create({ publish: true, title: "Celesta" });
    expect((await demo("DELETE", `/listings/${live.id}`)).status).toBe(406);
    const end = (json: object) => demo("PUT", `/my/listings/${live.id}/state/end`, { json });
    expect((await end({})).status).toBe(412);
    expect((await end({ reason: "not_sold" })).body.listing.state.slug).toBe("ended");
    expect((await opened.ask("GET", "/listings?query=celesta")).body.total).toBe(0);
    expect(await mine("state=ended")).toContain(live.id);
  });

  it("is nobody else's to change", async () => {
    const { id } = await create({ publish: true });
    expect((await opened.other("PUT", `/listings/${id}`, { json: { title: "Mine" } })).status).toBe(
      404,
    );
    expect((await opened.other("GET", "/my/listings?state=all")).body.total).toBe(0);
  });

  it("changes its price where everybody sees it, and ends with its stock", async () => {
    const { id } = await create({ publish: true, title: "Dulcimer" });
    const put = (json: object) => demo("PUT", `/listings/${id}`, { json });
    await put({ price: { amount: "199.99", currency: "USD" } });
    expect(
      (await opened.ask("GET", "/listings?query=dulcimer")).body.listings[0].price.amount,
    ).toBe("199.99");
    await put({ inventory: 0 });
    expect((await opened.ask("GET", "/listings?query=dulcimer")).body.total).toBe(0);
  });
});

describe("one of a kind", () => {
  const BRAND_NEW = "7c3f45de-2ae0-4c81-8400-fdb6b1d74890";

  it("is a used thing: one at most, and over once sold", async () => {
    const listing = await create({ publish: true, has_inventory: true, inventory: 5 });
    expect([listing.inventory, listing.has_inventory]).toEqual([1, false]);
    await opened.buy(listing.id);
    const again = await demo("PUT", `/listings/${listing.id}`, { json: { publish: true } });
    expect([again.status, again.body.errors]).toEqual([
      412,
      { base: ["This item is one of a kind and has been sold."] },
    ]);
    expect(await mine("state=sold")).toContain(listing.id);
  });

  it("is not a new one: it has a stock and comes back with it", async () => {
    const stock = {
      condition: { uuid: BRAND_NEW },
      has_inventory: true,
      inventory: 2,
      publish: true,
    };
    const listing = await create({ ...stock, title: "Euphonium" });
    expect(listing.inventory).toBe(2);
    await opened.buy(listing.id);
    const get = async () => (await demo("GET", `/listings/${listing.id}`)).body;
    expect(await get()).toMatchObject({ inventory: 1, state: { slug: "live" } });
    await opened.buy(listing.id);
    expect(await get()).toMatchObject({ inventory: 0, state: { slug: "sold" } });
    await demo("PUT", `/listings/${listing.id}`, { json: { inventory: 1 } });
    expect(await get()).toMatchObject({ inventory: 1, state: { slug: "live" } });
  });
});

async function listener() {
  const heard: { headers: Record<string, unknown>; body: { [key: string]: unknown } }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    heard.push({ headers: request.headers, body: JSON.parse(body) });
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { heard, url: `http://127.0.0.1:${port}/hook`, close: () => server.close() };
}

describe("an order", () => {
  it("says what is paid out and is shipped by its own link", async () => {
    const listing = await create({ publish: true, price: { amount: "100.00", currency: "USD" } });
    const since = opened.sandbox.world.now().toISOString();
    await opened.buy(listing.id);
    const list = (await demo("GET", `/my/orders/selling/all?updated_start_date=${since}`)).body
      .orders;
    const order = list.find((one: { product_id: number }) => one.product_id === listing.id);
    expect(order).toMatchObject({ status: "paid", sku: "CE2-1", total: { amount: "115.00" } });
    // 115.00 less 5.75, less 3.67 and 0.49.
    expect(order.direct_checkout_payout.amount).toBe("105.09");
    expect(Date.parse(order.created_at)).toBe(Date.parse(since));
    const json = { provider: "UPS", tracking_number: "1Z" };
    expect((await demo("POST", order._links.ship.href, { json: {} })).status).toBe(412);
    await opened.control("POST", "/clock", { json: { advanceMs: 3_600_000 } });
    const shipped = (await demo("POST", order._links.ship.href, { json })).body;
    expect(shipped).toMatchObject({
      status: "shipped",
      shipping_code: "1Z",
      shipping_provider: "UPS",
    });
    expect(shipped._links.ship).toBeUndefined();
    const later = opened.sandbox.world.now().toISOString();
    const updated = (await demo("GET", `/my/orders/selling/all?updated_start_date=${later}`)).body
      .orders;
    expect(updated.map((one: { order_number: string }) => one.order_number)).toEqual([
      order.order_number,
    ]);
    const created = await demo("GET", `/my/orders/selling/all?created_start_date=${later}`);
    expect(created.body.orders).toEqual([]);
    expect((await opened.other("GET", `/my/orders/selling/${order.order_number}`)).status).toBe(
      404,
    );
  });

  it("is told without a signature to the address registered for it", async () => {
    const hook = await listener();
    const register = (topic: string) =>
      demo("POST", "/webhooks/registrations", { json: { url: hook.url, topic } });
    expect((await register("orders/delete")).status).toBe(412);
    const made = await register("orders/create");
    await register("listings/publish");
    const listing = await create({ publish: true });
    await opened.buy(listing.id);
    await opened.sandbox.world.deliveries.settled();
    expect(hook.heard.map(({ body }) => body.id ?? body.product_id)).toEqual([
      listing.id,
      listing.id,
    ]);
    expect(
      Object.keys(hook.heard[1]?.headers ?? {}).filter((name) => name.includes("signature")),
    ).toEqual([]);
    expect((await demo("GET", "/webhooks/registrations")).body.webhooks).toHaveLength(2);
    await demo("DELETE", `/webhooks/registrations/${made.body.id}`);
    expect((await demo("GET", "/webhooks/registrations")).body.webhooks).toHaveLength(1);
    hook.close();
  });
});
