import { expect, test } from "vitest";
import { arrivalOf } from "./arrival";

test.each([
  [{}, null],
  [{ connected: "src_1" }, { kind: "connected", sourceId: "src_1" }],
  [{ declined: "ebay" }, { kind: "declined", connectorId: "ebay" }],
  [{ problem: "It took too long." }, { kind: "problem", text: "It took too long." }],
  [{ problem: ["a", "b"] }, null],
])("%j", (query, arrival) => {
  expect(arrivalOf(query)).toEqual(arrival);
});

test("no more than a sentence is taken from an address", () => {
  const arrival = arrivalOf({ problem: "x".repeat(5_000) });
  expect(arrival?.kind === "problem" && arrival.text.length).toBe(300);
});
