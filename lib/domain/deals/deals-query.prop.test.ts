import fc from "fast-check";
import { expect, test } from "vitest";
import { CURRENCY_CODES } from "@/lib/core/currency";
import { encodeDealsCursor } from "./deals-cursor";
import {
  ConditionAtLeast,
  DealBand,
  DealsQuery,
  DealsSort,
  DealsState,
} from "./deals-query.schema";
import { parseDealsQuery } from "./parse-deals-query";
import { serialiseDealsQuery } from "./serialise-deals-query";

const currency = "USD";
const sourceId = fc
  .array(fc.constantFrom(..."0123456789abcdefghjkmnpqrstvwxyz"), { minLength: 26, maxLength: 26 })
  .map((letters) => `src_${letters.join("")}` as const);
const name = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== "");
const price = fc.nat({ max: 10_000_000_000 });

const anyQuery: fc.Arbitrary<DealsQuery> = fc
  .record({
    search: name.map((text) => `a ${text}`.trim()),
    sourceIds: fc.uniqueArray(sourceId, { maxLength: 3 }),
    categories: fc.uniqueArray(name, { maxLength: 3 }),
    bands: fc.uniqueArray(fc.constantFrom(...DealBand.options)),
    prices: fc.option(fc.tuple(fc.option(price), fc.option(price))),
    priceCurrency: fc.constantFrom(...CURRENCY_CODES),
    conditionAtLeast: fc.option(fc.constantFrom(...ConditionAtLeast.options)),
    within: fc.option(
      fc.record({
        value: fc.integer({ min: 1, max: 20_000_000 }).map((thousandths) => thousandths / 1_000),
        unit: fc.constantFrom("km" as const, "mi" as const),
      }),
    ),
    flags: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
    seenWithinHours: fc.option(fc.integer({ min: 1, max: 87_600 })),
    state: fc.constantFrom(...DealsState.options),
    sort: fc.constantFrom(...DealsSort.options),
    keys: fc.option(
      fc.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), sourceId), {
        minLength: 1,
        maxLength: 4,
      }),
    ),
  })
  .map(({ prices, priceCurrency, flags, keys, ...rest }) => {
    const [low, high] = prices ?? [null, null];
    const isBoth = low !== null && high !== null;
    return {
      ...rest,
      priceMinCents: isBoth ? Math.min(low, high) : low,
      priceMaxCents: isBoth ? Math.max(low, high) : high,
      priceCurrency: low === null && high === null ? null : priceCurrency,
      includeUnknownDistance: flags[0],
      ships: flags[1],
      saved: flags[2],
      hidden: flags[3],
      cursor: keys && encodeDealsCursor({ sort: rest.sort, segment: 1, keys, isBackward: false }),
    };
  });

test("a query survives the address line", () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const line = serialiseDealsQuery(query).toString();
      expect(parseDealsQuery(new URLSearchParams(line), { currency })).toEqual({
        query,
        ignored: [],
      });
    }),
    { numRuns: 200 },
  );
});

const PARAMETERS = [
  "q",
  "source",
  "category",
  "band",
  "min",
  "max",
  "currency",
  "condition",
].concat([
  "within",
  "unplaced",
  "ships",
  "seen",
  "saved",
  "hidden",
  "state",
  "sort",
  "page",
  "nonsense",
]);

test("junk never throws, gives a valid query, and what is dropped is said in a sentence", () => {
  const junk = fc.array(fc.tuple(fc.constantFrom(...PARAMETERS), fc.string({ unit: "binary" })));
  fc.assert(
    fc.property(junk, (pairs) => {
      const { query, ignored } = parseDealsQuery(new URLSearchParams(pairs), { currency });
      expect(DealsQuery.parse(query)).toEqual(query);
      for (const { reason } of ignored) expect(reason).toMatch(/\.$/);
      const again = parseDealsQuery(serialiseDealsQuery(query), { currency });
      expect(again).toEqual({ query, ignored: [] });
    }),
    { numRuns: 300 },
  );
});
