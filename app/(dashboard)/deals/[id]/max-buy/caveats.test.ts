import { expect, test } from "vitest";
import { FACTS } from "@/lib/domain/resale/__fixtures__/resale-inputs";
import { caveats } from "./caveats";
import type { PlanView } from "./plan-view";

const KNOWN = { from: "yours" };
const view = (market: object) =>
  ({
    facts: { ...FACTS, market: { ...FACTS.market, ...market } },
    answer: {
      assumptions: { packing: KNOWN, shippingOut: KNOWN, travel: KNOWN, minProfit: KNOWN },
    },
  }) as unknown as PlanView;

test.each([
  ["sold", null, undefined],
  ["asking", null, "Both prices are of asking prices, not sales."],
  ["asking", 49, "Both prices are of asking prices; things sell for what is asked."],
  [
    "asking",
    800,
    "Both prices are of asking prices, taken 8\u202f% lower because things sell for less than is asked.",
  ],
])("prices that nobody paid are named: %s, %s", (basis, haircutBps, sentence) => {
  const found = caveats(view({ basis, haircutBps }), { outlet: null } as never, "en-US");
  expect(found.find((one) => one.startsWith("Both prices are of"))).toBe(sentence);
});
