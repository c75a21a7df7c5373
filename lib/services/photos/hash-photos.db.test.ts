import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeEach, expect, test } from "vitest";
import { listingPhotos, listings, type Source } from "@/db/schema";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeSource, makeUser } from "@/db/test/factories";
import type { Id } from "@/lib/core/ids";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { createPhotos } from "@/sandbox/core/photos";
import { ingestListings } from "../ingest/ingest-listings";
import { ALL_FIELDS } from "../ingest/told-fields";
import { joinListings } from "../objects/join-listings";
import { forgetExpired } from "../retention/forget-expired";
import { claimPhotos } from "./claim-photos";
import { hashPhotos } from "./hash-photos";
import { storePhoto } from "./store-photo";

const { db } = await testDatabase();
const drawn = createPhotos();
const asked: string[] = [];

async function answer(path: string, response: ServerResponse): Promise<void> {
  const send = (status: number, body: Uint8Array | string = "", type = "image/jpeg") => {
    response.writeHead(status, { "content-type": type });
    response.end(body);
  };
  if (path === "/huge.jpg") {
    response.writeHead(200, { "content-type": "image/jpeg", "content-length": 100 * 1024 * 1024 });
    response.write(Buffer.alloc(64 * 1024));
    return;
  }
  if (path === "/words.jpg") return send(200, "<title>Sign in</title>");
  if (path === "/busy.jpg") return send(503);
  if (path === "/plain.jpg") {
    const create = { width: 60, height: 60, channels: 3 as const, background: "#888" };
    return send(200, await sharp({ create }).jpeg().toBuffer());
  }
  const photo = drawn.find(path.slice(1).replace(/\.jpg$/, ".png"));
  if (!photo) return send(404);
  const isJpeg = path.endsWith(".jpg");
  return send(
    200,
    isJpeg ? await sharp(photo.bytes).jpeg({ quality: 70 }).toBuffer() : photo.bytes,
  );
}

const server = createServer((request: IncomingMessage, response) => {
  asked.push(request.url ?? "");
  void answer(request.url ?? "/", response);
});
await new Promise<void>((resolve) => {
  server.listen(0, "127.0.0.1", resolve);
});
const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
setEnvironment({ DATABASE_URL: "postgres://unused", FETCH_ALLOWED_HOSTS: host });
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let now = new Date("2026-11-01T10:00:00Z");
const ctx = { ...testContext(db), clock: { now: () => now } };
const pass = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000);
};
const hash = () => hashPhotos({ ctx, input: { paceMs: 0 } });
const at = (name: string) => `http://${host}/${name}`;

beforeEach(() => {
  asked.length = 0;
});

let things = 0;
function lamp(over: Partial<ListingDraft> = {}): ListingDraft {
  things += 1;
  return {
    externalId: `lamp${things}`,
    title: "Old desk lamp",
    description: "",
    category: "Lamps",
    brand: null,
    condition: "good",
    conditionText: null,
    attributes: {},
    price: { cents: 4_000, currency: "EUR" },
    shipping: { kind: "unknown", cost: null },
    place: { label: null, latitude: null, longitude: null },
    url: null,
    photoUrls: [],
    sellerRef: null,
    state: "active",
    listedAt: null,
    ...over,
  };
}

async function ingest(source: Source, draft: ListingDraft) {
  const input = { sourceId: source.id, drafts: [draft], told: ALL_FIELDS, seenAt: now };
  const { listingIds } = await ingestListings({ ctx, input });
  await joinListings({ ctx });
  return listingIds[0] ?? "lst_";
}

const photoOf = async (id: Id<"listing">) =>
  (await db.select().from(listingPhotos).where(eq(listingPhotos.listingId, id)))[0];
const objectOf = async (id: Id<"listing">) =>
  (await db.select({ o: listings.objectId }).from(listings).where(eq(listings.id, id)))[0]?.o;
const apiSource = async (over: Partial<Source> = {}) =>
  makeSource(db, (await makeUser(db)).id, { kind: "api", mayFetchPhotos: true, ...over });

test("the same photo under another address and of another size tells the thing; another does not part it", async () => {
  const source = await apiSource();
  const first = lamp({ photoUrls: [at("lamp-1-800w.png")], sellerRef: "lena" });
  const one = await ingest(source, first);
  pass(24);
  await ingest(source, { ...first, state: "gone" });
  const again = lamp({ title: "Lamp from an attic", photoUrls: [at("lamp-1-480w.jpg")] });
  const two = await ingest(source, again);
  const other = await ingest(
    source,
    lamp({ title: "Lamp from a flat", photoUrls: [at("lamp-9-480w.jpg")] }),
  );
  expect([await objectOf(one), await objectOf(two)]).toEqual([null, null]);
  expect(await hash()).toMatchObject({ looked: 3, hashed: 3, refused: 0 });
  await joinListings({ ctx });
  expect(await objectOf(one)).toMatch(/^obj_/);
  expect(await objectOf(two)).toBe(await objectOf(one));
  expect(await objectOf(other)).toBeNull();
  expect(await hash()).toMatchObject({ looked: 0 });
  expect(JSON.stringify(await photoOf(one))).not.toContain("bytes");
});

test("another photo does not break what joined on seller and words", async () => {
  const source = await apiSource();
  const story =
    "Bought new in Leipzig in 2009 and used in a quiet room ever since, one small dent at the foot, the cable was renewed.";
  const ad = { title: "Kaiser Idell 6631 luxus desk lamp", description: story, sellerRef: "mara" };
  const first = lamp({ ...ad, photoUrls: [at("lamp-2-800w.png")] });
  const one = await ingest(source, first);
  pass(24);
  await ingest(source, { ...first, state: "gone" });
  pass(48);
  const two = await ingest(source, lamp({ ...ad, photoUrls: [at("lamp-3-800w.png")] }));
  const object = await objectOf(two);
  expect(object).toMatch(/^obj_/);
  expect(await hash()).toMatchObject({ hashed: 2 });
  await joinListings({ ctx });
  expect([await objectOf(one), await objectOf(two)]).toEqual([object, object]);
});

test("nothing is fetched that the terms do not allow, or that a person only looked at", async () => {
  const photoUrls = [at("lamp-4-800w.png")];
  const apart = await ingest(await apiSource({ isApart: true }), lamp({ photoUrls }));
  const closed = await ingest(await apiSource({ mayFetchPhotos: false }), lamp({ photoUrls }));
  const mailed = await ingest(await apiSource({ kind: "mail" }), lamp({ photoUrls }));
  const captured = await ingest(await apiSource({ kind: "capture" }), lamp({ photoUrls }));
  const auction = lamp({ photoUrls, url: "https://www.ebay.de/itm/1" });
  const fed = await ingest(await apiSource({ kind: "feed" }), auction);
  for (const id of [apart, closed, mailed, captured, fed])
    expect(await photoOf(id)).toBeUndefined();
  // Terms that changed after the photo was asked for.
  const source = await apiSource();
  const later = await ingest(source, lamp({ photoUrls }));
  await db.execute(`update sources set may_fetch_photos = false where id = '${source.id}'`);
  expect(await hash()).toMatchObject({ looked: 1, refused: 1 });
  expect(await photoOf(later)).toMatchObject({
    dueAt: null,
    failure: expect.stringContaining("not allow"),
  });
  expect(asked).toEqual([]);
});

test("nothing is fetched until the terms were looked at, and then what they allow", async () => {
  const photoUrls = [at("lamp-8-800w.png")];
  for (const [connectorId, isAllowed] of [
    ["etsy", false],
    ["reverb", true],
  ] as const) {
    const source = await makeSource(db, (await makeUser(db)).id, { kind: "api", connectorId });
    const told = await ingest(source, lamp({ photoUrls }));
    const noted = await ingest(source, lamp({ photoUrls }));
    // As by a version that fetched them all.
    const row = { listingId: noted, url: at("lamp-8-800w.png"), host, dueAt: now };
    await db.insert(listingPhotos).values(row).onConflictDoNothing();
    expect(await hash()).toMatchObject({ looked: 1, refused: 1 });
    await forgetExpired({ ctx });
    await joinListings({ ctx });
    expect(await hash()).toMatchObject({ hashed: isAllowed ? 2 : 0, refused: 0 });
    for (const id of [told, noted])
      expect((await photoOf(id))?.hashFirst ?? null).toEqual(isAllowed ? expect.any(Number) : null);
  }
  expect(asked).toHaveLength(2);
});

test("a refusal from before the terms were applied holds no longer, however late it is written", async () => {
  const source = await makeSource(db, (await makeUser(db)).id, {
    kind: "api",
    connectorId: "reverb",
  });
  const id = await ingest(source, lamp({ photoUrls: [at("lamp-8-800w.png")] }));
  await db
    .insert(listingPhotos)
    .values({ listingId: id, url: at("lamp-8-800w.png"), host, dueAt: now });
  const claimed = await claimPhotos(db, now);
  await forgetExpired({ ctx });
  await joinListings({ ctx });
  for (const photo of claimed)
    await storePhoto(ctx, photo, { kind: "refused", why: "Not allowed." });
  expect(claimed).toMatchObject([{ listingId: id, mayLook: false }]);
  expect(await hash()).toMatchObject({ hashed: 1, refused: 0 });
});

test("what is hostile, missing or plain leaves no hash and says why; the next is read", async () => {
  const source = await apiSource();
  const put = (name: string) =>
    ingest(source, lamp({ photoUrls: [name.includes(":") ? name : at(name)] }));
  const cases = [
    [await put("huge.jpg"), /larger than 3 MB/],
    [await put("words.jpg"), /no JPEG, PNG or WebP/],
    [await put("missing.jpg"), /404/],
    [await put("http://10.0.0.7/1.jpg"), /https/],
    [await put("https://10.0.0.7/1.jpg"), /private network/],
    [await put("https://169.254.169.254/latest/meta-data"), /never be fetched/],
  ] as const;
  const plain = await put("plain.jpg");
  const fine = await put("lamp-5-800w.png");
  expect(await hash()).toMatchObject({ looked: 8, hashed: 2, refused: 6 });
  for (const [id, why] of cases) {
    const photo = await photoOf(id);
    expect(photo).toMatchObject({ dueAt: null, hashFirst: null });
    expect(photo?.failure).toMatch(why);
  }
  expect(await photoOf(plain)).toMatchObject({ hashFirst: null, failure: null, dueAt: null });
  expect((await photoOf(fine))?.hashFirst).not.toBeNull();
});

test("a server that fails is left alone for a while, and given up in the end", async () => {
  const source = await apiSource();
  const busy = lamp({ photoUrls: [at("busy.jpg")] });
  const one = await ingest(source, busy);
  const two = await ingest(source, lamp({ photoUrls: [at("busy.jpg")] }));
  expect(await hash()).toMatchObject({ looked: 1, later: 1 });
  expect(asked).toHaveLength(1);
  const tries = [await photoOf(one), await photoOf(two)].map((photo) => photo?.tries);
  expect(tries.sort()).toEqual([0, 1]);
  expect(await hash()).toMatchObject({ looked: 0 });
  await db.delete(listingPhotos).where(eq(listingPhotos.listingId, two));
  await db
    .update(listingPhotos)
    .set({ tries: 0, dueAt: now })
    .where(eq(listingPhotos.listingId, one));
  for (const [hours, isOver] of [
    [0, false],
    [0.2, false],
    [1.1, false],
    [6.1, true],
  ] as const) {
    pass(hours);
    expect(await hash()).toMatchObject({ looked: 1, later: 1 });
    expect((await photoOf(one))?.dueAt === null).toBe(isOver);
  }
  // A new photo is tried anew.
  await ingest(source, { ...busy, photoUrls: [at("lamp-6-800w.png")] });
  expect(await hash()).toMatchObject({ hashed: 1 });
  expect(await photoOf(one)).toMatchObject({ tries: 1, failure: null });
});

test("where time runs out, the next run begins with the hosts that it did not come to", async () => {
  const source = await apiSource();
  for (let n = 0; n < 40; n += 1)
    await ingest(source, lamp({ photoUrls: [`https://10.1.0.${n % 8}/${n}.jpg`] }));
  const run = async () => {
    let ticks = 0;
    const clock = {
      now: () => {
        ticks += 1;
        return new Date(now.getTime() + ticks * 2_000);
      },
    };
    expect(await hashPhotos({ ctx: { ...ctx, clock }, input: { paceMs: 0 } })).toMatchObject({
      isUnfinished: 1,
    });
    pass(0.5);
  };
  await run();
  await run();
  const looked = await db.execute(sql`
    select distinct host from listing_photos where host like '10.1.%' and failure is not null`);
  expect(looked).toHaveLength(8);
});

test("a photo whose end cannot be written breaks off no other's", async () => {
  const source = await apiSource();
  await ingest(source, lamp({ photoUrls: ["https://10.0.0.7/1.jpg"] }));
  const fine = await ingest(source, lamp({ photoUrls: [at("lamp-7-800w.png")] }));
  await db.execute(
    "alter table listing_photos add constraint unwritten check (failure is null) not valid",
  );
  try {
    await expect(hash()).rejects.toThrow();
  } finally {
    await db.execute("alter table listing_photos drop constraint unwritten");
  }
  expect(await photoOf(fine)).toMatchObject({ hashFirst: expect.any(Number), failure: null });
});
