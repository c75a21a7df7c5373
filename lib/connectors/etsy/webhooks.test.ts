import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { conformanceOf, replayIo } from "../__fixtures__/replay";
import { etsy } from "./index";

const { keys } = conformanceOf("etsy");
const NOW = Date.parse("2026-11-27T12:00:00Z") / 1_000;
const PAID = JSON.stringify({
  event_type: "order.paid",
  resource_url: "https://openapi.etsy.com/v3/application/shops/5200001/receipts/54321",
  shop_id: 5_200_001,
});

function signed(body: string, options: { at?: number; secret?: string; before?: string } = {}) {
  const at = options.at ?? NOW;
  const key = Buffer.from((options.secret ?? keys.webhookSecret ?? "").slice(6), "base64");
  const mac = createHmac("sha256", key).update(`msg-1.${at}.${body}`).digest("base64");
  const headers = {
    "webhook-id": "msg-1",
    "webhook-timestamp": String(at),
    "webhook-signature": `${options.before ?? ""}v1,${mac}`,
  };
  return { headers, body: Buffer.from(body) };
}

const read = (raw: ReturnType<typeof signed>, using: Readonly<Record<string, string>> = keys) => {
  const hooks = etsy.webhooks?.(using, replayIo(etsy).io, null);
  if (!hooks) throw new Error("Etsy sends messages");
  return hooks.read(raw);
};

test("a signed order names the order to look at", async () => {
  const event = { kind: "order-changed", eventId: "msg-1", orderId: "54321" };
  expect(await read(signed(PAID))).toEqual({ isSigned: true, events: [event] });
});

test("one of several signatures is enough", async () => {
  expect((await read(signed(PAID, { before: "v1,AAAA v2,BBBB " }))).events).toHaveLength(1);
});

test("another topic is passed on by its name", async () => {
  const { events } = await read(signed('{"event_type":"shop.moved"}'));
  expect(events).toEqual([{ kind: "other", eventId: "msg-1", topic: "shop.moved" }]);
});

test("a changed body, another secret, an old or a future message and none at all are refused", async () => {
  const genuine = signed(PAID);
  const refused = [
    { ...genuine, body: Buffer.from(PAID.replace("54321", "54322")) },
    signed(PAID, { secret: "whsec_b3RoZXI=" }),
    signed(PAID, { at: NOW - 301 }),
    signed(PAID, { at: NOW + 301 }),
    { ...genuine, headers: { ...genuine.headers, "webhook-signature": "" } },
    { ...genuine, headers: { ...genuine.headers, "webhook-id": "msg-2" } },
  ];
  for (const raw of refused) await expect(read(raw)).rejects.toMatchObject({ kind: "auth" });
  expect((await read(signed(PAID, { at: NOW - 299 }))).events).toHaveLength(1);
});

test("without the signing secret nothing is believed", async () => {
  const { keystring = "", sharedSecret = "" } = keys;
  await expect(read(signed(PAID), { keystring, sharedSecret })).rejects.toMatchObject({
    code: "INVALID",
  });
});
