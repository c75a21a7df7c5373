import { z } from "zod";
import { connected, publish } from "@/sandbox/etsy/__fixtures__/open-etsy";
import { createAsk } from "@/sandbox/test/ask";
import type { OpenMarket } from "./open-market";

type Secrets = Readonly<Record<string, string>>;
type Provoke = (market: OpenMarket, url: string, token: string | null) => Promise<Secrets>;

const EbayKeys = z.object({
  ebay: z.object({ accounts: z.array(z.object({ username: z.string() })) }),
});

/** Subscribes as eBay's guide says (configuration, destination with its challenge, subscription); then an account goes. */
const ebay: Provoke = async (market, url, token) => {
  const base = "/ebay/commerce/notification/v1";
  const headers = { authorization: `Bearer ${token}` };
  const call = async (method: string, path: string, json: object) => {
    const answer = await market.sandbox.call(method, base + path, { headers, json });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.headers.get("location")?.split("/").at(-1) ?? "";
  };
  await call("PUT", "/config", { alertEmail: "operator@example.com" });
  const { verificationToken } = market.keys;
  const destinationId = await call("POST", "/destination", {
    name: "deal-scout",
    status: "ENABLED",
    deliveryConfig: { endpoint: url, verificationToken },
  });
  await call("POST", "/subscription", {
    topicId: "MARKETPLACE_ACCOUNT_DELETION",
    status: "ENABLED",
    destinationId,
    payload: { format: "JSON", schemaVersion: "1.0", deliveryProtocol: "HTTPS" },
  });
  const [account] = EbayKeys.parse(await market.sandbox.control("GET", "/keys")).ebay.accounts;
  const data = { account: account?.username };
  await market.happen({ kind: "market", market: "ebay", name: "delete-account", data });
  return {};
};

/** An address on the portal, a listing of a seller's, and a buyer. */
const etsy: Provoke = async (market, url) => {
  const tell = (name: string, data: object) =>
    market.happen({ kind: "market", market: "etsy", name, data });
  const { secret } = z
    .object({ secret: z.string() })
    .parse(await tell("register-webhook", { url }));
  const { sandbox, keys } = market;
  const baseUrl = `${sandbox.url}/etsy`;
  const control = createAsk(`${sandbox.url}/_sandbox`);
  const apiKey = `${keys.keystring}:${keys.sharedSecret}`;
  const ask = createAsk(baseUrl, { "x-api-key": apiKey });
  const opened = { sandbox, control, baseUrl, ask, keys: { ...keys, apiKey } };
  await sandbox.advance(60_000);
  const { listingId } = await publish(await connected(opened));
  await tell("buy", { listingId });
  return { webhookSecret: secret };
};

/** A registration through the API, and a listing that goes live. */
const reverb: Provoke = async ({ sandbox, keys }, url) => {
  const headers = { authorization: `Bearer ${keys.token}`, "accept-version": "3.0" };
  const post = async (path: string, json: object) => {
    const answer = await sandbox.call("POST", `/reverb/api${path}`, { headers, json });
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  };
  await post("/webhooks/registrations", { url, topic: "listings/publish" });
  await post("/listings", {
    make: "Boss",
    model: "CE-2 Chorus",
    title: "Boss CE-2 Chorus 1982",
    description: "Green label, serviced.",
    condition: { uuid: "ae4d9114-1bd7-4ec5-a4ba-6653af5ac84d" },
    price: { amount: "215.50", currency: "USD" },
    photos: ["https://photos.example.com/1.jpg"],
    shipping_profile_id: 115_001,
    publish: true,
  });
  return {};
};

const WAYS: Readonly<Record<string, Provoke>> = { ebay, etsy, reverb };

/** Makes a stand-in send a message to the address; gives the secrets with which it signs. */
export async function provoke(
  connectorId: string,
  market: OpenMarket,
  url: string,
  token: string | null,
): Promise<Secrets> {
  const way = WAYS[connectorId];
  if (!way) throw new Error(`nobody knows how ${connectorId} is made to send a message`);
  return way(market, url, token);
}
