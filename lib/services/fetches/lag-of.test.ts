import { expect, test } from "vitest";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { lagOf } from "./lag-of";

const ASKED = new Date("2026-11-27T12:00:00Z");
const listed = (...times: (string | null)[]) =>
  times.map((time) => ({ listedAt: time === null ? null : new Date(time) }) as ListingDraft);

test.each([
  ["put up after the last answer", listed("2026-11-27T12:03:00Z"), 0],
  ["there then and not shown", listed("2026-11-27T11:48:00Z"), 720],
  ["the newest counts", listed("2026-11-20T00:00:00Z", "2026-11-27T11:59:00Z"), 60],
  ["nobody says when", listed(null), null],
  ["nothing is new", [], null],
])("%s", (_case, fresh, seconds) => {
  expect(lagOf(fresh, ASKED)).toBe(seconds);
});

test("a first answer shows what has long been there", () => {
  expect(lagOf(listed("2026-11-27T11:59:00Z"), null)).toBeNull();
});
