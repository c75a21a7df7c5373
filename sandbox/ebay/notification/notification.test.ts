import { createVerify } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type EbayClient, openEbay } from "../../test/ebay-client";
import { makeEbayOffer } from "../../test/ebay-listing";
import { type Heard, type Listener, listen } from "../../test/listen";

const TOKEN = "abcdefghijklmnopqrstuvwxyz-0123456789_AB";
const ANNA = "sandbox_anna";
const BASE = "/commerce/notification/v1";

let ebay: EbayClient;
let listener: Listener;
beforeEach(async () => {
  ebay = await openEbay();
  listener = await listen(TOKEN);
  await ebay.app("PUT", `${BASE}/config`, { json: { alertEmail: "a@example.com" } });
});
afterEach(async () => {
  await listener.close();
  await ebay.close();
});

const idIn = (location: string | null) => location?.split("/").at(-1) ?? "";
const destination = (verificationToken = TOKEN) =>
  ebay.app("POST", `${BASE}/destination`, {
    json: {
      name: "home",
      status: "ENABLED",
      deliveryConfig: { endpoint: listener.url, verificationToken },
    },
  });
const subscribe = async (topicId: string) => {
  const destinationId = idIn((await destination()).headers.get("location"));
  const payload = { format: "JSON", schemaVersion: "1.0", deliveryProtocol: "HTTPS" };
  const json = { topicId, status: "ENABLED", destinationId, payload };
  const answer = await ebay.as(ANNA, "POST", `${BASE}/subscription`, { json });
  expect(answer.status).toBe(201);
  return idIn(answer.headers.get("location"));
};
const event = (name: string, data: object = { account: ANNA }) =>
  ebay.control("POST", "/events", { kind: "market", market: "ebay", name, data });

const Signature = z.object({
  alg: z.literal("ecdsa"),
  kid: z.string(),
  signature: z.string(),
  digest: z.literal("SHA1"),
});
const Key = z.object({ key: z.string(), algorithm: z.literal("ECDSA"), digest: z.literal("SHA1") });

/** As eBay's SDK does it: the key by its id, the PEM with its line breaks put back, SHA-1 over the body. */
async function isSigned({ headers, body }: Heard): Promise<boolean> {
  const header = Buffer.from(String(headers["x-ebay-signature"]), "base64").toString();
  const { kid, signature } = Signature.parse(JSON.parse(header));
  const { key } = Key.parse((await ebay.app("GET", `${BASE}/public_key/${kid}`)).body);
  const pem = key
    .replace("-----BEGIN PUBLIC KEY-----", "-----BEGIN PUBLIC KEY-----\n")
    .replace("-----END PUBLIC KEY-----", "\n-----END PUBLIC KEY-----");
  return createVerify("SHA1").update(body).verify(pem, signature, "base64");
}

describe("a destination", () => {
  it("is taken when it proves that it knows the token", async () => {
    expect((await destination()).status).toBe(201);
  });
  it("is not taken when it cannot", async () => {
    const answer = await destination("another-token-of-more-than-32-letters");
    expect([answer.status, answer.body]).toMatchObject([409, { errors: [{ errorId: 195_020 }] }]);
  });
  it("needs a token of 32 letters", async () => {
    expect((await destination("short")).body).toMatchObject({ errors: [{ errorId: 195_019 }] });
  });
});

describe("a notice", () => {
  it("of a deleted account is signed so that the published key verifies it", async () => {
    await subscribe("MARKETPLACE_ACCOUNT_DELETION");
    expect(await event("delete-account")).toMatchObject({ told: 1 });
    await ebay.world.deliveries.settled();
    const [notice] = listener.heard;
    if (!notice) throw new Error("Nothing was heard.");
    expect(await isSigned(notice)).toBe(true);
    expect(await isSigned({ ...notice, body: `${notice.body} ` })).toBe(false);
    const { userId } = ebay.keys.accounts[0] ?? { userId: "" };
    expect(JSON.parse(notice.body)).toMatchObject({
      metadata: { topic: "MARKETPLACE_ACCOUNT_DELETION", schemaVersion: "1.0", deprecated: false },
      notification: { publishAttemptCount: 1, data: { username: ANNA, userId } },
    });
    expect((await ebay.as(ANNA, "GET", "/sell/fulfillment/v1/order")).status).toBe(401);
  });

  it("is signed by another key after a rotation; the old one is known unless it is withdrawn", async () => {
    const subscription = await subscribe("AUTHORIZATION_REVOCATION");
    const test = () => ebay.app("POST", `${BASE}/subscription/${subscription}/test`);
    await test();
    await event("rotate-key", {});
    await ebay.world.deliveries.settled();
    await test();
    await ebay.world.deliveries.settled();
    const [first, second] = listener.heard;
    if (!first || !second) throw new Error("Too little was heard.");
    expect(first.headers["x-ebay-signature"]).not.toBe(second.headers["x-ebay-signature"]);
    expect([await isSigned(first), await isSigned(second)]).toEqual([true, true]);
    await event("rotate-key", { isOldWithdrawn: true });
    await expect(isSigned(second)).rejects.toThrow();
  });

  it("is sent again when it is not taken, with its count and its id", async () => {
    await subscribe("MARKETPLACE_ACCOUNT_DELETION");
    listener.answerWith(500);
    await event("delete-account");
    await ebay.world.deliveries.settled();
    listener.answerWith(204);
    await ebay.advance(70_000);
    await ebay.world.deliveries.settled();
    await ebay.advance(3_600_000);
    await ebay.world.deliveries.settled();
    const notices = listener.heard.map(({ body }) => JSON.parse(body).notification);
    expect(notices.map(({ publishAttemptCount }) => publishAttemptCount)).toEqual([1, 2]);
    expect(notices[0].notificationId).toBe(notices[1].notificationId);
    const deliveries = await ebay.control("GET", "/deliveries?market=ebay");
    expect(deliveries).toMatchObject([
      { state: "delivered", attempts: [{ status: 500 }, { status: 204 }] },
    ]);
  });

  it("of an order goes to the seller who subscribed, and to no other", async () => {
    await subscribe("ORDER_CONFIRMATION");
    const offerId = await makeEbayOffer(ebay);
    const answer = await ebay.as(ANNA, "POST", `/sell/inventory/v1/offer/${offerId}/publish`);
    const { listingId } = z.object({ listingId: z.string() }).parse(answer.body);
    const other = await ebay.control("POST", "/events", {
      kind: "list",
      market: "ebay",
      offer: { seller: "sandbox_ben" },
    });
    await ebay.control("POST", "/events", {
      kind: "sell",
      offerId: z.object({ id: z.string() }).parse(other).id,
    });
    await ebay.control("POST", "/events", { kind: "sell", offerId: listingId });
    await ebay.world.deliveries.settled();
    expect(listener.heard).toHaveLength(1);
    const page = await ebay.as(ANNA, "GET", "/sell/fulfillment/v1/order");
    const { orders } = z
      .object({ orders: z.array(z.object({ orderId: z.string() })) })
      .parse(page.body);
    expect(JSON.parse(listener.heard[0]?.body ?? "")).toMatchObject({
      metadata: { topic: "ORDER_CONFIRMATION" },
      notification: { data: { username: ANNA, orderId: orders[0]?.orderId } },
    });
  });

  it("does not reach a subscription that is switched off", async () => {
    const subscription = await subscribe("MARKETPLACE_ACCOUNT_DELETION");
    await ebay.app("POST", `${BASE}/subscription/${subscription}/disable`);
    expect(await event("delete-account")).toMatchObject({ told: 0 });
  });
});
