import fc from "fast-check";
import { expect, test } from "vitest";
import type { Shipping } from "@/lib/domain/listing/listing-draft.schema";
import { judgementTime } from "@/lib/domain/scoring/judgement-time";
import { makeSubject, NOW, salesAt } from "./__fixtures__/comps";
import { greatUpTo } from "./great-up-to";
import { judgeListing } from "./judge-listing";
import { createMarket } from "./market";

const now = judgementTime({ listedAt: null }, NOW);

const shippings = fc.oneof(
  fc.constantFrom<Shipping>(
    { kind: "free", cost: null },
    { kind: "unknown", cost: null },
    { kind: "pickup_only", cost: null },
  ),
  fc.integer({ min: 0, max: 60_000 }).map<Shipping>((cents) => ({
    kind: "known",
    cost: { cents, currency: "USD" },
  })),
);

const prices = fc.array(fc.double({ min: 50, max: 400, noNaN: true }), {
  minLength: 8,
  maxLength: 30,
});

test("at that price the band is great, a cent above it it is not", () => {
  let [checked, tooDearToShip] = [0, 0];
  fc.assert(
    fc.property(prices, shippings, (sold, shipping) => {
      const market = createMarket(salesAt(sold));
      const bandAt = (cents: number) => {
        const subject = makeSubject({ price: { cents, currency: "USD" }, shipping });
        const { value } = judgeListing(subject, market, { now });
        return value.kind === "scored" ? value.band : value.kind;
      };
      const { value } = judgeListing(makeSubject({ shipping }), market, { now });
      if (value.kind !== "scored") return;
      const { allInCents, askingCents } = greatUpTo(value.market.quantiles, shipping);
      const counted = shipping.cost?.cents ?? 0;
      if (askingCents === null) {
        tooDearToShip += 1;
        expect(bandAt(1)).not.toBe("great");
        return;
      }
      checked += 1;
      expect(askingCents + counted).toBe(allInCents);
      expect(bandAt(askingCents)).toBe("great");
      expect(bandAt(askingCents + 1)).not.toBe("great");
    }),
  );
  expect(checked).toBeGreaterThan(20);
  expect(tooDearToShip).toBeGreaterThan(0);
});
