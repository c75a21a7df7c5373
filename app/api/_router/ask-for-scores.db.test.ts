import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { rescoreRequests } from "@/db/schema";
import { type Caller, startApi } from "@/db/test/api";
import { closeQueues, queueDepth } from "@/lib/platform/queue";

let api: Awaited<ReturnType<typeof startApi>>;
let session: Caller;
beforeAll(async () => {
  api = await startApi();
  session = await api.as(await api.newUser());
});

const price = { cents: 10_000, currency: "USD" };
const waiting = async () => (await api.db.select().from(rescoreRequests)).length;

test("a write that changes a verdict asks for a run, a hundred of them for one", async () => {
  expect(await queueDepth()).toBe(0);
  const refused = await session("POST", "/listings", { title: "x" });
  expect([refused.status, await queueDepth()]).toEqual([422, 0]);
  const { body: listing } = await session("POST", "/listings", { title: "x", price });
  expect([await waiting(), await queueDepth()]).toEqual([1, 1]);
  await session("PATCH", `/listings/${listing.id}`, { title: "y" });
  const { body: comp } = await session("POST", "/comps", { title: "x", price, basis: "sold" });
  await session("PATCH", `/comps/${comp.id}`, { title: "y" });
  await session("DELETE", `/comps/${comp.id}`);
  expect(await queueDepth()).toBe(1);
});

test("without a queue the write stands, and its request waits for the tick", async () => {
  await closeQueues();
  await api.db.execute(sql`drop schema bullmq cascade`);
  const before = await waiting();
  const made = await session("POST", "/listings", { title: "z", price });
  expect(made.status).toBe(201);
  expect(await waiting()).toBe(before + 1);
  expect((await session("GET", `/listings/${made.body.id}`)).status).toBe(200);
});
