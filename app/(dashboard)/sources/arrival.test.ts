import { expect, test } from "vitest";
import { arrivalOf } from "./arrival";

test.each([
  [{}, null],
  [{ connected: "src_1" }, { kind: "connected", sourceId: "src_1" }],
  [{ declined: "ebay" }, { kind: "declined", connectorId: "ebay" }],
  [{ problem: "too-late" }, { kind: "problem", problem: "too-late" }],
  [{ problem: ["too-late", "busy"] }, null],
  [{ problem: "Call 555 0100 to have your account unlocked." }, null],
  [{ problem: "constructor" }, null],
])("%j", (query, arrival) => {
  expect(arrivalOf(query)).toEqual(arrival);
});
