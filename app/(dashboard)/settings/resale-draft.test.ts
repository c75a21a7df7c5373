import { expect, test } from "vitest";
import { DEFAULT_USER_PREFS } from "@/lib/domain/prefs/default-user-prefs";
import { changesOf, draftOf } from "./resale-draft";

const stored = {
  ...DEFAULT_USER_PREFS,
  packingCents: 350,
  travelPer100KmCents: 4_163,
  travelFreeMetres: 16_093,
};
const draft = draftOf(stored);
const input = (over: Partial<typeof draft>, prefs = stored) => {
  const changes = changesOf({ ...draftOf(prefs), ...over }, prefs);
  return changes.kind === "changes" ? changes.input : changes;
};

test("what is stored stands as a person would type it", () => {
  expect(draft).toEqual({
    sellOn: "ebay/US",
    resaleCurrency: "USD",
    targetRoi: "30",
    returnReserve: "2",
    promo: "0",
    salesTax: "7.5",
    minProfit: "0",
    packing: "3.50",
    shippingOut: "",
    travel: "0.67",
    travelFree: "10",
  });
  expect(changesOf(draft, stored)).toEqual({ kind: "none" });
});

test("only what changed is sent, each in its own unit", () => {
  expect(input({ targetRoi: "25,5" })).toEqual({ targetRoiBps: 2_550 });
  expect(input({ shippingOut: "12.40" })).toEqual({ shippingOutCents: 1_240 });
  expect(input({ travel: "0.70", travelFree: "5" })).toEqual({
    travelPer100KmCents: 4_350,
    travelFreeMetres: 8_047,
  });
  expect(input({ sellOn: "reverb/US" })).toEqual({ sellOn: "reverb/US" });
});

test("an emptied figure is nothing, and shipping that is emptied is not known", () => {
  const sent = { ...stored, shippingOutCents: 1_240 };
  expect(input({ shippingOut: "", packing: " " }, sent)).toEqual({
    shippingOutCents: null,
    packingCents: 0,
  });
  expect(input({ travelFree: "" })).toEqual({ travelFreeMetres: 0 });
});

test("until there is an amount the person's currency is offered, and goes with the first", () => {
  const fresh = { ...DEFAULT_USER_PREFS, currency: "EUR" };
  expect(draftOf(fresh).resaleCurrency).toBe("EUR");
  expect(changesOf(draftOf(fresh), fresh)).toEqual({ kind: "none" });
  expect(input({ packing: "3" }, fresh)).toEqual({ packingCents: 300, resaleCurrency: "EUR" });
});

test("another currency reads every amount anew", () => {
  expect(input({ resaleCurrency: "JPY", packing: "500" })).toMatchObject({
    resaleCurrency: "JPY",
    packingCents: 500,
    minProfitCents: 0,
    shippingOutCents: null,
  });
});

test("what cannot be read is named, and nothing is sent", () => {
  const wrong = { packing: "much", salesTax: "200", travelFree: "far", targetRoi: "1001" };
  expect(input({ ...wrong, promo: "3" })).toEqual({
    kind: "unreadable",
    errors: {
      packing: "Not an amount.",
      salesTax: "At most 100\u202f%.",
      travelFree: "Not a distance.",
      targetRoi: "At most 1000\u202f%.",
    },
  });
  expect(input({ travelFree: "-1" })).toMatchObject({ errors: { travelFree: "Not below 0." } });
  expect(input({ travelFree: "99999" })).toMatchObject({ errors: { travelFree: "Too far." } });
});
