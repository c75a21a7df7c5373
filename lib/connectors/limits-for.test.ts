import { expect, test } from "vitest";
import { limitsFor } from "./limits-for";
import { findConnector } from "./registry";

const ebay = findConnector("ebay");
const reverb = findConnector("reverb");
if (!ebay || !reverb) throw new Error("they are registered");

test("keys that a marketplace allows another number of calls have that number", () => {
  expect(limitsFor(ebay, { clientId: "x" }).requestsPerDay).toBe(5_000);
  expect(limitsFor(ebay, { clientId: "x", callsPerDay: "150000" })).toEqual({
    ...ebay.limits,
    requestsPerDay: 150_000,
  });
  expect(limitsFor(reverb, {})).toBe(reverb.limits);
});

test("only a whole number of calls is taken", () => {
  const keys = { clientId: "x", clientSecret: "y" };
  expect(() => ebay.parseKeys({ ...keys, callsPerDay: "many" })).toThrow(/not complete/);
  expect(() => ebay.parseKeys({ ...keys, callsPerDay: "0" })).toThrow(/not complete/);
  expect(ebay.parseKeys({ ...keys, callsPerDay: " 9000 " })).toEqual({
    ...keys,
    callsPerDay: "9000",
  });
});
