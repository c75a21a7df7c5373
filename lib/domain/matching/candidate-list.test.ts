import fc from "fast-check";
import { expect, test } from "vitest";
import { type Candidate, CandidateList } from "./candidate-list";

const byComp = (left: Candidate, right: Candidate) => left.comp - right.comp;

function walked(weights: readonly number[], stopAfter = Number.POSITIVE_INFINITY): Candidate[] {
  const list = new CandidateList();
  list.push(0, 999, 1);
  list.clear();
  weights.forEach((weight, comp) => {
    list.push(comp % 2, comp, weight);
  });
  const seen: Candidate[] = [];
  list.walk(byComp, (candidate) => {
    seen.push(candidate);
    return seen.length < stopAfter;
  });
  return seen;
}

test("a walk is a sort, heaviest first, however light or many", () => {
  const weight = fc.oneof(
    fc.integer({ min: 1, max: 10_000 }).map((steps) => steps / 10_000),
    fc.constantFrom(1, 0.5, 0.25),
  );
  fc.assert(
    fc.property(fc.array(weight, { maxLength: 200 }), (weights) => {
      const expected = weights
        .map((value, comp) => ({ segment: comp % 2, comp, weight: value }))
        .sort((left, right) => right.weight - left.weight || left.comp - right.comp);
      expect(walked(weights)).toEqual(expected);
    }),
  );
});

test("it grows, and stops when told", () => {
  const weights = Array.from({ length: 5_000 }, (_, at) => (5_000 - at) / 10_000);
  expect(walked(weights)).toHaveLength(5_000);
  expect(walked(weights, 3).map((candidate) => candidate.comp)).toEqual([0, 1, 2]);
});
