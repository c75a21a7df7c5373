import { describe, expect, test } from "vitest";
import { isFormatLocale } from "./is-format-locale";
import { isTimeZone } from "./is-time-zone";
import { UpdateUserPrefsInput } from "./user-prefs.schema";

test.each([
  ["America/Los_Angeles", true],
  ["UTC", true],
  ["Etc/GMT+5", true],
  ["+02:00", false],
  ["Mars/Base", false],
  ["", false],
  ["UTC; drop table", false],
])("time zone %j: %j", (name, known) => {
  expect(isTimeZone(name)).toBe(known);
});

test.each([
  ["en-US", true],
  ["de-DE", true],
  ["pt-BR", true],
  ["xx-XX", false],
  ["not a tag", false],
  ["", false],
])("locale %j: %j", (tag, known) => {
  expect(isFormatLocale(tag)).toBe(known);
});

describe("home coordinates", () => {
  const paths = (input: object) =>
    UpdateUserPrefsInput.safeParse(input).error?.issues.map((issue) => issue.path.join(".")) ?? [];

  test("come together or not at all", () => {
    expect(paths({})).toEqual([]);
    expect(paths({ homeLatitude: 1, homeLongitude: 2 })).toEqual([]);
    expect(paths({ homeLatitude: null, homeLongitude: null })).toEqual([]);
    expect(paths({ homeLatitude: 0 })).toEqual(["homeLongitude"]);
    expect(paths({ homeLongitude: 0 })).toEqual(["homeLatitude"]);
    expect(paths({ homeLatitude: null, homeLongitude: 0 })).toEqual(["homeLatitude"]);
    expect(paths({ homeLatitude: 1, homeLongitude: null })).toEqual(["homeLongitude"]);
    expect(paths({ homeLatitude: null })).toEqual(["homeLongitude"]);
  });
});
