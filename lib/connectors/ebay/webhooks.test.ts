import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { expect, test } from "vitest";
import { conformanceOf, type Sent, sentOf } from "../__fixtures__/replay";
import type { ConnectorIo } from "../contract";
import { ebay } from "./index";

const { keys } = conformanceOf("ebay");
const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
const OTHER = generateKeyPairSync("ec", { namedCurve: "P-256" });

/** eBay gives the key without line breaks. */
const pem = pair.publicKey.export({ type: "spki", format: "pem" }).toString().replace(/\n/g, "");

let hour = 0;

/** eBay with one key; each test is in a time of its own, so that none finds what another kept. */
function ioOf(options: { knows?: (kid: string) => boolean } = {}) {
  const sent: Sent[] = [];
  hour += 10;
  const start = Date.parse("2026-11-27T12:00:00Z") + hour * 3_600_000;
  let now = start;
  const io: ConnectorIo = {
    clock: { now: () => new Date(now) },
    endpoints: ebay.endpoints,
    fetch: async (url, init) => {
      const request = sentOf(url, init);
      sent.push(request);
      if (request.method === "POST") {
        return Response.json({ access_token: "minted-app-token", expires_in: 7200 });
      }
      const kid = request.url.pathname.split("/").at(-1) ?? "";
      return (options.knows ?? (() => true))(kid)
        ? Response.json({ key: pem, algorithm: "ECDSA", digest: "SHA1" })
        : Response.json({ errors: [{ errorId: 195010 }] }, { status: 404 });
    },
  };
  return { io, sent, wait: (ms: number) => (now += ms) };
}

type Notice = { readonly topic: string; readonly data: Readonly<Record<string, string>> };

function noticeBody({ topic, data }: Notice): string {
  const metadata = { topic, schemaVersion: "1.0", deprecated: false };
  const notification = { notificationId: "n-1", eventDate: "2026-11-27T12:00:00.000Z", data };
  return JSON.stringify({ metadata, notification });
}

const DELETION: Notice = {
  topic: "MARKETPLACE_ACCOUNT_DELETION",
  data: { username: "fixture_seller_1", userId: "fixtureUserId01", eiasToken: "e" },
};

function signed(body: string, options: { kid?: string; key?: typeof pair.privateKey } = {}) {
  const signature = sign("sha1", Buffer.from(body), options.key ?? pair.privateKey);
  const header = {
    alg: "ECDSA",
    kid: options.kid ?? "kid-1",
    signature: signature.toString("base64"),
    digest: "SHA1",
  };
  const text = Buffer.from(JSON.stringify(header)).toString("base64");
  return { headers: { "x-ebay-signature": text }, body: Buffer.from(body) };
}

const read = (io: ConnectorIo, raw: ReturnType<typeof signed>, token: string | null = "kept") => {
  const hooks = ebay.webhooks?.(keys, io, token);
  if (!hooks) throw new Error("eBay sends notices");
  return hooks.read(raw);
};

test("answers whether the address is ours", () => {
  const address = "https://ds.example/api/webhooks/ebay";
  const hooks = ebay.webhooks?.(keys, ioOf().io, null);
  const query = new URLSearchParams({ challenge_code: "abc123" });
  const challengeResponse = createHash("sha256")
    .update(`abc123${keys.verificationToken}${address}`)
    .digest("hex");
  expect(hooks?.challenge?.(query, address)).toEqual({ challengeResponse });
  expect(hooks?.challenge?.(new URLSearchParams(), address)).toBeNull();
});

test("a genuine notice of a deleted account names the person by both names", async () => {
  const { io } = ioOf();
  expect(await read(io, signed(noticeBody(DELETION)))).toEqual({
    isSigned: true,
    events: [
      {
        kind: "account-deleted",
        eventId: "n-1",
        remoteUserId: "fixtureUserId01",
        remoteUserName: "fixture_seller_1",
      },
    ],
  });
});

test.each([
  [
    { topic: "AUTHORIZATION_REVOCATION", data: { userId: "u1" } },
    { kind: "authorization-revoked", remoteUserId: "u1" },
  ],
  [
    { topic: "ITEM_PRICE_REVISION", data: { itemId: "405500000001" } },
    { kind: "listing-changed", externalId: "v1|405500000001|0" },
  ],
  [
    { topic: "ITEM_AVAILABILITY", data: { itemId: "v1|4055|7" } },
    { kind: "listing-changed", externalId: "v1|4055|7" },
  ],
  [
    { topic: "FEEDBACK_LEFT", data: {} },
    { kind: "other", topic: "FEEDBACK_LEFT" },
  ],
])("%o is %o", async (notice, event) => {
  const { events } = await read(ioOf().io, signed(noticeBody(notice)));
  expect(events).toEqual([expect.objectContaining({ ...event, eventId: "n-1" })]);
});

test("the signature may be over the body as eBay's own library writes it", async () => {
  const body = noticeBody(DELETION);
  const spaced = Buffer.from(JSON.stringify(JSON.parse(body), null, 2));
  const { events } = await read(ioOf().io, { ...signed(body), body: spaced });
  expect(events).toHaveLength(1);
});

test("a changed body, another key, no signature and nonsense are refused", async () => {
  const { io } = ioOf({ knows: (kid) => kid !== "kid-2" });
  const body = noticeBody(DELETION);
  const genuine = signed(body);
  const refused = [
    { ...genuine, body: Buffer.from(body.replace("fixtureUserId01", "fixtureUserId02")) },
    signed(body, { key: OTHER.privateKey }),
    signed(body, { kid: "kid-2" }),
    signed(body, { kid: "../../identity" }),
    { headers: {}, body: genuine.body },
    { headers: { "x-ebay-signature": "%%%" }, body: genuine.body },
  ];
  for (const raw of refused)
    await expect(read(io, raw as typeof genuine)).rejects.toMatchObject({ kind: "auth" });
});

test("the public key is asked for once an hour, with the token that was kept", async () => {
  const { io, sent, wait } = ioOf();
  const raw = signed(noticeBody(DELETION), { kid: "kid-hourly" });
  await read(io, raw);
  wait(59 * 60_000);
  await read(io, raw);
  expect(sent.map(({ url }) => url.pathname)).toEqual([
    "/commerce/notification/v1/public_key/kid-hourly",
  ]);
  expect(sent[0]?.headers.get("authorization")).toBe("Bearer kept");
  wait(2 * 60_000);
  await read(io, raw);
  expect(sent).toHaveLength(2);
});

test("without a kept token one is minted", async () => {
  const { io, sent } = ioOf();
  await read(io, signed(noticeBody(DELETION), { kid: "kid-minted" }), null);
  expect(sent.map(({ method }) => method)).toEqual(["POST", "GET"]);
  expect(sent[1]?.headers.get("authorization")).toBe("Bearer minted-app-token");
});

test("made-up key names do not use up the quota, and known keys go on working", async () => {
  const { io, sent } = ioOf({ knows: (kid) => kid === "kid-good" });
  const body = noticeBody(DELETION);
  await read(io, signed(body, { kid: "kid-good" }));
  for (let n = 0; n < 30; n += 1) {
    await expect(read(io, signed(body, { kid: `forged-${n}` }))).rejects.toThrow();
  }
  expect(sent.length).toBe(20);
  await expect(read(io, signed(body, { kid: "forged-x" }))).rejects.toMatchObject({
    kind: "rate-limited",
  });
  expect((await read(io, signed(body, { kid: "kid-good" }))).events).toHaveLength(1);
});

test("a genuine notice that is not understood says so", async () => {
  const { io } = ioOf();
  await expect(read(io, signed('{"hello":1}'))).rejects.toMatchObject({ kind: "shape-changed" });
  const anonymous = { topic: "MARKETPLACE_ACCOUNT_DELETION", data: { username: "x" } };
  await expect(read(io, signed(noticeBody(anonymous)))).rejects.toMatchObject({
    kind: "shape-changed",
  });
});
