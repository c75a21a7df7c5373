import { expect, test } from "vitest";
import { DEFAULT_USER_PREFS } from "@/lib/domain/prefs/default-user-prefs";
import { changesOf, draftOf } from "./prefs-draft";

const stored = {
  ...DEFAULT_USER_PREFS,
  homeLabel: "Oakland",
  homeLatitude: 37.8044,
  homeLongitude: -122.2712,
};
const draft = draftOf(stored);
const input = (over: Partial<typeof draft>) => {
  const changes = changesOf({ ...draft, ...over }, stored);
  return changes.kind === "changes" ? changes.input : changes;
};

test("nothing touched is nothing to send", () => {
  expect(changesOf(draft, stored)).toEqual({ kind: "none" });
  expect(changesOf(draftOf(DEFAULT_USER_PREFS), DEFAULT_USER_PREFS)).toEqual({ kind: "none" });
});

test("only what changed is sent", () => {
  expect(input({ currency: "EUR" })).toEqual({ currency: "EUR" });
  expect(input({ homeLabel: " " })).toEqual({ homeLabel: null });
});

test("one moved coordinate sends the pair", () => {
  expect(input({ homeLatitude: "37.9" })).toEqual({ homeLatitude: 37.9, homeLongitude: -122.2712 });
  expect(input({ homeLongitude: "−122,3" })).toEqual({
    homeLatitude: 37.8044,
    homeLongitude: -122.3,
  });
  expect(input({ homeLatitude: "", homeLongitude: "" })).toEqual({
    homeLatitude: null,
    homeLongitude: null,
  });
});

test("text where a number belongs is named, and nothing is sent", () => {
  expect(input({ homeLatitude: "north", currency: "EUR" })).toEqual({
    kind: "unreadable",
    errors: { homeLatitude: "Give a number, such as 37.8044." },
  });
});
