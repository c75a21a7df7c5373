import { expect, test } from "vitest";
import { everySeconds } from "./pace";

test("a hundred searches share the calls of a day", () => {
  const pace = { wishedSeconds: 300, fetchCount: 100, callsPerFetch: 1, limit: 5_000 };
  expect(everySeconds(pace)).toBe(2_160);
  expect(everySeconds({ ...pace, fetchCount: 1 })).toBe(300);
  expect(everySeconds({ ...pace, limit: null })).toBe(300);
  expect(everySeconds({ ...pace, fetchCount: 1e9 })).toBe(21_600);
  expect(everySeconds({ ...pace, limit: null, wishedSeconds: 1 })).toBe(60);
});
