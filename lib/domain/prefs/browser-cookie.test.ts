import { expect, test } from "vitest";
import { cookieOfFacts, factsOfCookie } from "./browser-cookie";

test("what is written is read again", () => {
  const facts = { timeZone: "Europe/Berlin", language: "de-DE" };
  expect(factsOfCookie(cookieOfFacts(facts))).toEqual(facts);
  expect(cookieOfFacts(facts)).toMatch(/^[\w%.~-]+$/);
});

test.each([
  [undefined],
  [""],
  ["{"],
  ["%"],
  ["%5B1%5D"],
  [cookieOfFacts({ timeZone: 5 as never })],
])("%j says nothing", (value) => {
  expect(factsOfCookie(value)).toEqual({});
});
