import { describe, expect, test } from "vitest";
import { groupScale } from "./emit-features";
import { FEATURE_GROUPS, GROUP_NAMES } from "./feature-groups";
import { collectFeatures } from "./feature-keys";
import type { FeatureSubject } from "./feature-subject";
import { FeatureEncoder, learnFeatures } from "./feature-table";
import { SparseRowsBuilder } from "./sparse-rows";

const MODELS = ["Stratocaster", "Telecaster", "Jazzmaster", "Mustang"];

function guitar(at: number): FeatureSubject {
  const model = MODELS[at % MODELS.length];
  return {
    title: `Fender ${model} ${1990 + (at % 7)} sunburst sunburst`,
    description: `A ${model} with 22 frets and a ${at % 2 ? "hard" : "soft"} case. `.repeat(
      at === 5 ? 60 : 1,
    ),
    category: at % 3 ? "Guitars > Electric" : "Guitars",
    brand: at % 4 ? "Fender" : null,
    condition: at % 2 ? "good" : "new",
    conditionText: null,
    shippingKind: "free",
    currency: "USD",
    basis: "sold",
  };
}

const subjects = Array.from({ length: 40 }, (_, at) => guitar(at));
const keys = collectFeatures(subjects);
const { table, families } = learnFeatures(keys);
const all = new FeatureEncoder(table).encodeAll(keys);

const entriesOf = (rows: typeof all, row: number) => {
  const [from, to] = [rows.offsets[row], rows.offsets[row + 1]];
  const values = rows.values.slice(from, to);
  return [...rows.ids.slice(from, to)].map((id, at) => ({ id, value: Number(values[at]) }));
};

describe("the features of a row", () => {
  test("are the same read one at a time, whatever came before", () => {
    const encoder = new FeatureEncoder(table);
    const builder = new SparseRowsBuilder();
    for (const [row, subject] of [...subjects.entries()].reverse()) {
      builder.clear();
      encoder.encode(subject, builder);
      expect(entriesOf(builder.view(table.size), 0)).toEqual(entriesOf(all, row));
    }
  });

  test("come once each, and every family has its length", () => {
    for (const row of subjects.keys()) {
      const entries = entriesOf(all, row);
      expect(entries.length).toBeGreaterThan(20);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      const squares = new Map<number, number>();
      for (const { id, value } of entries) {
        const family = families[id] ?? -1;
        squares.set(family, (squares.get(family) ?? 0) + value ** 2);
      }
      for (const [family, square] of squares) {
        expect(Math.sqrt(square)).toBeCloseTo(groupScale(family), 5);
      }
    }
  });

  test("that nobody has seen are left out", () => {
    const encoder = new FeatureEncoder(table);
    const builder = new SparseRowsBuilder();
    encoder.encode({ ...guitar(1), title: "Zither Xylophone" }, builder);
    const known = new Set(entriesOf(builder.view(table.size), 0).map(({ id }) => families[id]));
    expect(known).not.toContain(GROUP_NAMES.indexOf("titleWord"));
    expect(known).toContain(GROUP_NAMES.indexOf("brand"));
  });
});

test("every family of the table is one that there is", () => {
  expect(families).toHaveLength(table.size);
  expect(Math.max(...families)).toBeLessThan(Object.keys(FEATURE_GROUPS).length);
});
