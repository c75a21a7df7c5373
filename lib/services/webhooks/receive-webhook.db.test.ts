import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listings, webhookEvents } from "@/db/schema";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeListing, makeSource, makeUser } from "@/db/test/factories";
import { AppError } from "@/lib/core/errors";
import { type Sandbox, startSandbox } from "@/sandbox/server";
import { handleWebhookEvents } from "./handle-webhook-events";
import { openWebhooks, receiveWebhook } from "./receive-webhook";

const { db } = await testDatabase();
const ctx = testContext(db);
const PLACE = { connectorId: "ebay", environment: "sandbox" } as const;
const TOKEN = "a-verification-token-of-forty-characters";
let sandbox: Sandbox;
let server: Server;
let endpoint: string;
const answers: number[] = [];

/** The address that the marketplace sends to, as the route has it. */
function listen(): Promise<void> {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const url = new URL(request.url ?? "/", endpoint);
    if (request.method === "GET") {
      const webhooks = await openWebhooks(ctx, PLACE);
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(webhooks.challenge?.(url.searchParams, endpoint)));
      return;
    }
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const status = await receiveWebhook({
      ctx,
      input: { ...PLACE, headers, body: Buffer.concat(parts) },
    }).then(
      () => 204,
      () => 412,
    );
    answers.push(status);
    response.statusCode = status;
    response.end();
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", done));
}

async function call(path: string, init: RequestInit = {}) {
  const response = await fetch(`${sandbox.url}${path}`, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return { body: text === "" ? null : JSON.parse(text), headers: response.headers };
}

beforeAll(async () => {
  sandbox = await startSandbox({ seed: "webhooks", pace: 0 });
  setEnvironment({
    DATABASE_URL: "postgres://unused",
    SANDBOX_URL: sandbox.url,
    EBAY_VERIFICATION_TOKEN: TOKEN,
  });
  await listen();
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const { body: keys } = await call("/_sandbox/keys");
  const basic = Buffer.from(`${keys.ebay.clientId}:${keys.ebay.clientSecret}`).toString("base64");
  const { body: minted } = await call("/ebay/identity/v1/oauth2/token", {
    method: "POST",
    headers: {
      authorization: `Basic ${basic}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "grant_type=client_credentials&scope=https://api.ebay.com/oauth/api_scope",
  });
  const headers = {
    authorization: `Bearer ${minted.access_token}`,
    "content-type": "application/json",
    "accept-language": "en-US",
  };
  const post = (path: string, body: unknown, method = "POST") =>
    call(`/ebay/commerce/notification/v1/${path}`, {
      method,
      headers,
      body: JSON.stringify(body),
    });
  await post("config", { alertEmail: "alerts@example.test" }, "PUT");
  const made = await post("destination", {
    name: "Deal-Scout",
    status: "ENABLED",
    deliveryConfig: { endpoint, verificationToken: TOKEN },
  });
  const destinationId = made.headers.get("location")?.split("/").at(-1);
  await post("subscription", {
    topicId: "MARKETPLACE_ACCOUNT_DELETION",
    destinationId,
    status: "ENABLED",
    payload: { format: "JSON", deliveryProtocol: "HTTPS", schemaVersion: "1.0" },
  });
});
afterAll(async () => {
  server.close();
  await sandbox.close();
});

const stored = () => db.select().from(webhookEvents).where(eq(webhookEvents.connectorId, "ebay"));

test("who leaves the marketplace is erased within the run of the job, and the notice with them", async () => {
  const user = await makeUser(db);
  const source = await makeSource(db, user.id, {
    kind: "api",
    connectorId: "ebay",
    environment: "sandbox",
    licence: "demo",
  });
  const theirs = await makeListing(db, source, { sellerRef: "sandbox_anna" });
  const others = await makeListing(db, source, { sellerRef: "sandbox_ben" });
  const elsewhere = await makeListing(db, await makeSource(db, user.id), {
    sellerRef: "sandbox_anna",
  });
  await call("/_sandbox/events", {
    method: "POST",
    body: JSON.stringify({
      kind: "market",
      market: "ebay",
      name: "delete-account",
      data: { account: "sandbox_anna" },
    }),
  });
  await expect.poll(() => answers, { timeout: 10_000 }).toEqual([204]);
  expect(await stored()).toHaveLength(1);
  expect(await handleWebhookEvents({ ctx })).toEqual({ handled: 1, failed: 0 });
  const left = await db.select({ id: listings.id }).from(listings);
  const ids = left.map(({ id }) => id);
  expect(ids).not.toContain(theirs.id);
  expect(ids).toEqual(expect.arrayContaining([others.id, elsewhere.id]));
  const [row] = await stored();
  expect(row?.handledAt).not.toBeNull();
  expect(JSON.stringify(row)).not.toContain("sandbox_anna");
  expect(row?.body).toHaveLength(0);
  expect(await handleWebhookEvents({ ctx })).toEqual({ handled: 0, failed: 0 });
});

test("a notice without the marketplace's signature is refused and not stored", async () => {
  const before = (await stored()).length;
  const body = Buffer.from(JSON.stringify({ metadata: { topic: "MARKETPLACE_ACCOUNT_DELETION" } }));
  for (const headers of [{}, { "x-ebay-signature": "bm90IGEgc2lnbmF0dXJl" }]) {
    const refused = receiveWebhook({ ctx, input: { ...PLACE, headers, body } });
    await expect(refused).rejects.toThrow(AppError);
    await expect(refused).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  }
  expect(await stored()).toHaveLength(before);
});
