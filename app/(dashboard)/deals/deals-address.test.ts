import { describe, expect, test } from "vitest";
import { encodeDealsCursor } from "@/lib/domain/deals/deals-cursor";
import { DEFAULT_USER_PREFS } from "@/lib/domain/prefs/default-user-prefs";
import { readDealsAddress } from "./deals-address";

const homeless = DEFAULT_USER_PREFS;
const settled = { ...homeless, homeLabel: "Oakland", homeLatitude: 37.8, homeLongitude: -122.3 };
const cursor = encodeDealsCursor({ sort: "best", segment: 0, keys: [1], isBackward: false });

describe("the address of the deals page", () => {
  test("a change starts at the first page and keeps the rest", () => {
    const address = readDealsAddress({ q: "juno", page: cursor, view: "cards" }, settled);
    expect(address.query.cursor).toBe(cursor);
    expect(address.href({ saved: true })).toBe("/deals?q=juno&saved=1&view=cards");
    expect(address.href({ search: "" }, "table")).toBe("/deals?view=table");
    expect(address.href({ cursor })).toContain(`page=${cursor}`);
  });

  test("the view is the address's, else the remembered one, and junk is neither", () => {
    expect(readDealsAddress({ view: "cards" }, homeless).view).toBe("cards");
    expect(readDealsAddress({}, { ...homeless, dealsView: "cards" }).view).toBe("cards");
    expect(readDealsAddress({ view: "x" }, homeless)).toMatchObject({ view: "table" });
    expect(readDealsAddress({ view: "x" }, homeless).href()).toBe("/deals");
  });

  test("a radius without a home is left out and said", () => {
    const search = { within: "40mi", unplaced: "1", ships: "1" };
    const address = readDealsAddress(search, homeless);
    expect(address.query).toMatchObject({
      within: null,
      includeUnknownDistance: false,
      ships: true,
    });
    expect(address.ignored).toEqual([
      { name: "within", reason: expect.stringContaining("Set your home") },
    ]);
    expect(readDealsAddress(search, settled).query.within).toEqual({ value: 40, unit: "mi" });
  });

  test("empty fields of a form make the address untidy, repeated ones do not", () => {
    expect(readDealsAddress({ min: "", max: "80" }, homeless).isUntidy).toBe(true);
    expect(readDealsAddress({ band: ["great", "good"] }, homeless)).toMatchObject({
      isUntidy: false,
      query: { bands: ["great", "good"] },
    });
  });
});
