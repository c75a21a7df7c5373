import { inflateSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { SandboxOptions } from "./server";
import { BEGIN, openSandbox, type SandboxClient } from "./test/sandbox-client";

let sandbox: SandboxClient;
const open = async (options: SandboxOptions = {}) => {
  sandbox = await openSandbox(options);
  return sandbox;
};
afterEach(() => sandbox.close());

const HOUR_MS = 3_600_000;
const SEARCH = "/ebay/buy/browse/v1/item_summary/search?q=guitar";
const Entries = z.object({
  entries: z.array(
    z.object({
      operation: z.string().nullable(),
      status: z.number(),
      fault: z.string().nullable(),
    }),
  ),
});
const entries = async () => Entries.parse(await sandbox.control("GET", "/ledger")).entries;
const truth = () => JSON.stringify(sandbox.world.catalogue.list());

describe("the world", () => {
  it("holds several hundred offers when it begins, some of them over", async () => {
    const { catalogue } = (await open()).world;
    expect(catalogue.list({ market: "ebay", state: "live" }).length).toBeGreaterThan(200);
    expect(catalogue.list({ market: "ebay", state: "sold" }).length).toBeGreaterThan(10);
    const things = new Map<string, Set<string>>();
    for (const { thingId, market } of catalogue.list({ state: "live" })) {
      things.set(thingId, (things.get(thingId) ?? new Set()).add(market));
    }
    expect([...things.values()].some((markets) => markets.size > 1)).toBe(true);
  });

  it("is the same for the same seed, whatever the size of the jumps", async () => {
    await open({ pace: 1 });
    for (let hour = 0; hour < 6; hour++) await sandbox.advance(HOUR_MS);
    const small = truth();
    await sandbox.close();
    await open({ pace: 1 });
    await sandbox.advance(6 * HOUR_MS);
    expect(truth()).toBe(small);
    await sandbox.close();
    await open({ pace: 1, seed: "other" });
    expect(truth()).not.toBe(small);
  });

  it("changes with time: new, cheaper, sold, ended and offered again, and keeps its size", async () => {
    const { catalogue } = (await open({ pace: 1 })).world;
    const before = catalogue.list({ market: "ebay", state: "live" });
    const kinds = new Map<string, number>();
    catalogue.watch(({ kind }) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
    await sandbox.advance(3 * HOUR_MS);
    for (const kind of ["listed", "changed", "sold", "ended"]) {
      expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(20);
    }
    const after = catalogue.list({ market: "ebay", state: "live" });
    expect(after.length).toBeGreaterThan(before.length / 2);
    expect(after.length).toBeLessThan(before.length * 2);
    const cheaper = before.filter(({ id, priceCents, format }) => {
      const now = catalogue.find(id);
      return format === "fixed" && now?.state === "live" && now.priceCents < priceCents;
    });
    expect(cheaper.length).toBeGreaterThan(5);
    const relisted = after.filter(({ id, thingId }) =>
      catalogue
        .list({ market: "ebay", state: "ended" })
        .some((old) => old.thingId === thingId && old.id !== id),
    );
    expect(relisted.length).toBeGreaterThan(3);
  });

  it("stands still at pace 0, except that auctions end", async () => {
    const { catalogue } = (await open()).world;
    const fixed = () =>
      catalogue.list({ state: "live" }).filter(({ format }) => format === "fixed");
    const auctions = () =>
      catalogue.list({ state: "live" }).filter(({ format }) => format === "auction");
    const before = fixed();
    expect(auctions().length).toBeGreaterThan(20);
    await sandbox.advance(5 * 24 * HOUR_MS);
    expect(fixed()).toEqual(before);
    expect(auctions()).toEqual([]);
    const ended = catalogue.list({ state: "sold" }).filter(({ format }) => format === "auction");
    expect(ended.every(({ endsAt, endedAt }) => endsAt && endedAt && endedAt >= endsAt)).toBe(true);
  });
});

describe("photos", () => {
  it("are pictures that can be read, alike in two sizes and different for two things", async () => {
    await open();
    const read = async (name: string) => {
      const answer = await fetch(`${sandbox.url}/photos/${name}`);
      expect(answer.headers.get("content-type")).toBe("image/png");
      return decode(Buffer.from(await answer.arrayBuffer()));
    };
    const [large, small, other] = [
      await read("th0000000001-1-800w.png"),
      await read("th0000000001-1-640w.png"),
      await read("th0000000002-1-800w.png"),
    ];
    expect(difference(large, small)).toBeLessThan(8);
    expect(difference(large, other)).toBeGreaterThan(25);
    expect((await fetch(`${sandbox.url}/photos/none.png`)).status).toBe(404);
  });
});

type Picture = { readonly width: number; readonly height: number; readonly pixels: Buffer };

function decode(file: Buffer): Picture {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const length = file.readUInt32BE(33);
  const rows = inflateSync(file.subarray(41, 41 + length));
  expect(rows.length).toBe((width * 3 + 1) * height);
  return { width, height, pixels: rows };
}

/** Mean difference of brightness over a grid of 16 by 12 points. */
function difference(one: Picture, other: Picture): number {
  const at = ({ width, height, pixels }: Picture, x: number, y: number) => {
    const row = Math.floor(((y + 0.5) / 12) * height);
    const column = Math.floor(((x + 0.5) / 16) * width);
    return pixels[row * (width * 3 + 1) + 1 + column * 3] ?? 0;
  };
  const points = Array.from(
    { length: 192 },
    (_, index) => [index % 16, Math.floor(index / 16)] as const,
  );
  return points.reduce((sum, [x, y]) => sum + Math.abs(at(one, x, y) - at(other, x, y)), 0) / 192;
}

describe("faults", () => {
  it("spoil as many calls as asked, of the operation asked, and no more", async () => {
    await open();
    await sandbox.control("POST", "/faults", {
      market: "ebay",
      operation: "search",
      kind: "rate-limited",
      count: 2,
      retryAfterSeconds: 17,
    });
    const first = await sandbox.call("GET", SEARCH);
    expect([first.status, first.headers.get("retry-after")]).toEqual([429, "17"]);
    expect(first.body).toMatchObject({ errors: [{ errorId: 2001 }] });
    expect((await sandbox.call("GET", "/ebay/buy/browse/v1/item/v1%7C1%7C0")).status).toBe(401);
    expect((await sandbox.call("GET", SEARCH)).status).toBe(429);
    expect((await sandbox.call("GET", SEARCH)).status).toBe(401);
    expect((await entries()).map(({ fault }) => fault)).toEqual([
      "rate-limited",
      null,
      "rate-limited",
      null,
    ]);
  });

  it("last until their time has come", async () => {
    await open();
    await sandbox.control("POST", "/faults", {
      market: "ebay",
      kind: "server-error",
      forMs: 60_000,
    });
    expect((await sandbox.call("GET", SEARCH)).status).toBe(500);
    await sandbox.advance(60_000);
    expect((await sandbox.call("GET", SEARCH)).status).toBe(401);
  });

  it("can be a page of a broken proxy, a cut connection or no answer at all", async () => {
    await open();
    await sandbox.control("POST", "/faults", { market: "ebay", kind: "garbage", count: 1 });
    const garbage = await sandbox.call("GET", SEARCH);
    expect([garbage.status, garbage.contentType]).toEqual([200, "text/html; charset=utf-8"]);
    await sandbox.control("POST", "/faults", { market: "ebay", kind: "cut", count: 1 });
    await expect(sandbox.call("GET", SEARCH)).rejects.toThrow();
    await sandbox.control("POST", "/faults", { market: "ebay", kind: "hang", count: 1 });
    const signal = AbortSignal.timeout(300);
    await expect(fetch(`${sandbox.url}${SEARCH}`, { signal })).rejects.toThrow(/timeout/);
    expect((await entries()).map(({ status }) => status)).toEqual([200, 0, 0]);
  });

  it("can lose the answer to work that was done", async () => {
    await open();
    const token = (isAfterWork: boolean) =>
      sandbox.control("POST", "/faults", {
        market: "ebay",
        operation: "search",
        kind: "cut",
        count: 1,
        isAfterWork,
      });
    await token(true);
    await expect(sandbox.call("GET", SEARCH)).rejects.toThrow();
    const { entries: seen } = z
      .object({ entries: z.array(z.object({ responseBody: z.string() })) })
      .parse(await sandbox.control("GET", "/ledger"));
    expect(seen[0]?.responseBody).toContain("Missing access token");
  });

  it("are removed on request, and refused when they make no sense", async () => {
    await open();
    await sandbox.control("POST", "/faults", { market: "ebay", kind: "server-error" });
    expect(await sandbox.control("DELETE", "/faults")).toEqual({ removed: 1 });
    expect((await sandbox.call("GET", SEARCH)).status).toBe(401);
    await expect(
      sandbox.control("POST", "/faults", { market: "ebay", kind: "rain" }),
    ).rejects.toThrow();
  });
});

describe("the control door", () => {
  it("makes what a test needs to happen", async () => {
    await open();
    const Offer = z.object({
      id: z.string(),
      thingId: z.string(),
      state: z.string(),
      priceCents: z.number(),
      title: z.string(),
    });
    const happen = async (event: unknown) =>
      Offer.parse(await sandbox.control("POST", "/events", event));
    const offer = await happen({
      kind: "list",
      market: "ebay",
      offer: { title: "A lamp", priceCents: 5_000 },
    });
    expect(offer).toMatchObject({ title: "A lamp", priceCents: 5_000, state: "live" });
    expect(
      await happen({ kind: "change", offerId: offer.id, offer: { priceCents: 4_000 } }),
    ).toMatchObject({ priceCents: 4_000 });
    expect(await happen({ kind: "end", offerId: offer.id })).toMatchObject({ state: "ended" });
    const again = await happen({ kind: "relist", offerId: offer.id });
    expect(again).toMatchObject({ thingId: offer.thingId, state: "live" });
    expect(again.id).not.toBe(offer.id);
    await sandbox.control("POST", "/events", { kind: "sell", offerId: again.id });
    expect(sandbox.world.catalogue.find(again.id)).toMatchObject({ state: "sold", quantity: 0 });
    await expect(
      sandbox.control("POST", "/events", { kind: "sell", offerId: again.id }),
    ).rejects.toThrow("is sold");
  });

  it("shows and empties the ledger, by market and by time", async () => {
    await open();
    await sandbox.call("GET", SEARCH);
    await sandbox.advance(60_000);
    await sandbox.call("GET", "/ebay/none");
    expect(await entries()).toMatchObject([
      { operation: "search" },
      { operation: null, status: 404 },
    ]);
    const since = new Date(BEGIN.getTime() + 30_000).toISOString();
    const late = Entries.parse(await sandbox.control("GET", `/ledger?since=${since}&market=ebay`));
    expect(late.entries).toHaveLength(1);
    await sandbox.control("DELETE", "/ledger");
    expect(await entries()).toEqual([]);
  });

  it("says what is wrong with a wish", async () => {
    await open();
    await expect(sandbox.control("POST", "/clock", { advanceMs: "soon" })).rejects.toThrow(
      "advanceMs",
    );
    await expect(sandbox.control("GET", "/none")).rejects.toThrow("There is no GET /none here.");
    await expect(
      sandbox.control("POST", "/limits", { market: "ebay", name: "none", limit: 1 }),
    ).rejects.toThrow("No limit none.");
  });
});
