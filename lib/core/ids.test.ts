import { expect, test } from "vitest";
import { idSchema } from "./id-schema";
import { createIdMaker, ID_PREFIXES, type IdKind, isId } from "./ids";

const zeros = (count: number) => new Uint8Array(count);
const KINDS = Object.keys(ID_PREFIXES) as IdKind[];

test("an id names its kind, and only its kind takes it", () => {
  const ids = createIdMaker(() => 1_700_000_000_000, zeros);
  const listing = ids.make("listing");
  expect(listing).toMatch(/^lst_[0-9a-z]{26}$/);
  expect(isId("listing", listing)).toBe(true);
  expect(isId("comp", listing)).toBe(false);
  expect(idSchema("listing").parse(listing)).toBe(listing);
  expect(idSchema("comp").safeParse(listing).success).toBe(false);
});

test("prefixes are distinct", () => {
  expect(new Set(Object.values(ID_PREFIXES)).size).toBe(KINDS.length);
});

test("text order is time order", () => {
  const times = [0, 1, 31, 32, 1_023, 1_024, 1_700_000_000_000, 2 ** 48 - 1];
  const made = times.map((time) => createIdMaker(() => time, zeros).make("run"));
  expect([...made].sort()).toEqual(made);
});

test("the random part comes from the given bytes", () => {
  const ids = createIdMaker(
    () => 0,
    (count) => new Uint8Array(count).fill(255),
  );
  expect(ids.make("user")).toBe(`usr_${"0".repeat(10)}${"z".repeat(16)}`);
});

test("a clock before 1970 or between milliseconds is a bug", () => {
  expect(() => createIdMaker(() => -1, zeros).make("run")).toThrow("time of an id");
  expect(() => createIdMaker(() => 0.5, zeros).make("run")).toThrow("time of an id");
});
