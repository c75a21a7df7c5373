import { expect, test } from "vitest";
import { prefsOfBrowser } from "./prefs-of-browser";

test.each([
  ["Europe/Berlin", "de-DE", { timeZone: "Europe/Berlin", locale: "de-DE", distanceUnit: "km" }],
  [
    "America/New_York",
    "en-US",
    { timeZone: "America/New_York", locale: "en-US", distanceUnit: "mi" },
  ],
  ["Europe/London", "en-GB", { timeZone: "Europe/London", locale: "en-GB", distanceUnit: "mi" }],
  // A language alone has formats: those of most of its speakers.
  ["Asia/Tokyo", "ja", { timeZone: "Asia/Tokyo", locale: "ja-JP", distanceUnit: "km" }],
  ["Asia/Taipei", "zh-Hant-TW", { timeZone: "Asia/Taipei", locale: "zh-TW", distanceUnit: "km" }],
  // Formats that are not on offer, such as other digits or another calendar, are not guessed.
  ["Africa/Cairo", "ar-EG-u-nu-arab", { timeZone: "Africa/Cairo", distanceUnit: "km" }],
  ["Asia/Singapore", "en-SG", { timeZone: "Asia/Singapore", locale: "en-US", distanceUnit: "km" }],
])("%s and %s", (timeZone, language, prefs) => {
  expect(prefsOfBrowser({ timeZone, language })).toEqual(prefs);
});

test.each([
  [{}],
  [{ timeZone: "Mars/Base", language: "" }],
  [{ timeZone: "+02:00", language: "not a tag" }],
  [{ timeZone: "'; drop table users --", language: "<script>" }],
  [{ timeZone: "", language: "xx".repeat(50) }],
])("what says nothing known leaves every default: %j", (facts) => {
  expect(prefsOfBrowser(facts)).toEqual({});
});
