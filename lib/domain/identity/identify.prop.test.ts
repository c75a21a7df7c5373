import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareIdentities } from "./compare-identities";
import { type IdentityInput, identify } from "./identify";
import { EXCLUSION_KINDS } from "./identity";
import { textRisks } from "./text-risks";

const SNIPPETS = [
  ..."case for iPhone 12 box only photo of ohne hülle für defekt lot of 5 64 GB size 8.5 CE-2 RTX 3070 Ti".split(
    " ",
  ),
  "🔥",
  "\u202e",
  "\u0301",
  "ﷺ",
  "日本語",
  "\n",
  "9".repeat(40),
  "$",
  '"',
];

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 40 }).map((parts) => parts.join(" ")),
);

const inputs: fc.Arbitrary<IdentityInput> = fc.record({
  title: text,
  description: text,
  category: fc.option(text),
  brand: fc.option(text),
  condition: fc.constantFrom("unknown" as const, "good" as const, "for_parts" as const),
  attributes: fc.dictionary(
    fc.oneof(fc.constantFrom("Size", "Model", "Farbe", "Brand", "Storage"), text),
    text,
    { maxKeys: 4 },
  ),
});

describe("identify", () => {
  it("is total and deterministic, and its lists are short", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const identity = identify(input);
        expect(identify(input)).toEqual(identity);
        expect(identity.models.length).toBeLessThanOrEqual(8);
        expect(identity.capacity.length).toBeLessThanOrEqual(8);
        expect(identity.lotSize).toBeGreaterThanOrEqual(0);
        if (identity.exclusion) {
          expect(EXCLUSION_KINDS).toContain(identity.exclusion.kind);
          expect(identity.exclusion.because).not.toBe("");
        }
        for (const { because } of textRisks(input)) expect(because).not.toBe("");
      }),
    );
  });

  it("does not depend on the order of attributes", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const attributes = Object.fromEntries(Object.entries(input.attributes).reverse());
        expect(identify({ ...input, attributes })).toEqual(identify(input));
      }),
    );
  });

  it("compares symmetrically, accepts itself, and never rejects without a reason", () => {
    fc.assert(
      fc.property(inputs, inputs, (left, right) => {
        const one = identify(left);
        const other = identify(right);
        const found = compareIdentities(one, other);
        expect(compareIdentities(other, one)).toEqual(found);
        expect(compareIdentities(one, one)).toEqual({ kind: "accept", reason: null });
        expect(found.reason === null).toBe(found.kind === "accept");
      }),
    );
  });

  it.each([
    ["one endless word", "a".repeat(2_000_000)],
    ["hyphens", "a-".repeat(500_000)],
    ["digits", "1,".repeat(500_000)],
    ["quotes", `5"'`.repeat(500_000)],
    ["half phrases", "this is just a ".repeat(200_000)],
    ["negations", "not no never ".repeat(200_000)],
    ["accessories", "case for iphone ".repeat(200_000)],
    ["accents", "e\u0301".repeat(500_000)],
    ["emoji", "👨‍👩‍👧‍👦".repeat(100_000)],
  ])("takes bounded time on %s", (_, hostile) => {
    const started = performance.now();
    identify({
      title: hostile,
      description: hostile,
      category: hostile,
      brand: hostile,
      condition: "unknown",
      attributes: { Model: hostile, [hostile.slice(0, 1_000)]: hostile },
    });
    expect(performance.now() - started).toBeLessThan(500);
  });
});
