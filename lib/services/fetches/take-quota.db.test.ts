import { expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { readQuota, takeQuota } from "./take-quota";

const { db } = await testDatabase();
const NOON = Date.parse("2026-11-27T12:00:00Z");
const at = (ms: number) => new Date(NOON + ms);
const perDay = (calls: number) => ({ requestsPerDay: calls, rate: null, dayZone: "UTC" }) as const;
const perMinute = (calls: number) =>
  ({ requestsPerDay: null, rate: { calls, everyMs: 60_000 }, dayZone: "UTC" }) as const;

const kinds = async (asked: readonly Promise<{ kind: string }>[]) =>
  (await Promise.all(asked)).filter(({ kind }) => kind === "taken").length;

test("eight workers at once take exactly what the hour allows, and the rest by the end of the day", async () => {
  const many = (ms: number) =>
    Array.from({ length: 400 }, () => takeQuota(db, "day", perDay(200), at(ms)));
  // Half of the day is over, and five calls may be made ahead.
  expect(await kinds(many(0))).toBe(105);
  expect(await kinds(many(6 * 3_600_000))).toBe(50);
  expect(await kinds(many(11.999 * 3_600_000))).toBe(45);
  expect(await readQuota(db, "day", "UTC", at(0))).toBe(200);
  expect(await takeQuota(db, "day", perDay(200), at(12 * 3_600_000 + 1))).toEqual({
    kind: "taken",
  });
});

test("who has to wait is told until when", async () => {
  while ((await takeQuota(db, "wait", perDay(24), at(0))).kind === "taken");
  const waiting = await takeQuota(db, "wait", perDay(24), at(0));
  expect(waiting).toMatchObject({ kind: "wait" });
  if (waiting.kind === "wait") expect(waiting.until.getTime()).toBeGreaterThan(NOON);
});

test("a part of a minute's calls is taken at once, and fills again evenly", async () => {
  const many = (ms: number) =>
    Array.from({ length: 100 }, () => takeQuota(db, "minute", perMinute(60), at(ms)));
  expect(await kinds(many(0))).toBe(15);
  expect(await kinds(many(4_000))).toBe(3);
  expect(await kinds(many(600_000))).toBe(15);
});

test("no minute holds more calls than it may, whenever they are asked for", async () => {
  const taken: number[] = [];
  for (let ms = 0; ms < 180_000; ms += 500) {
    const asked = ms < 20_000 ? [] : [0, 1].map(() => takeQuota(db, "any", perMinute(60), at(ms)));
    taken.push(...Array(await kinds(asked)).fill(ms));
  }
  const within = taken.map((from) => taken.filter((ms) => ms >= from && ms < from + 60_000).length);
  expect(Math.max(...within)).toBeLessThanOrEqual(60);
  expect(taken.filter((ms) => ms >= 120_000).length).toBeGreaterThanOrEqual(44);
});
