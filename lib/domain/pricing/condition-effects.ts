import { median } from "@/lib/core/median";
import { CONDITIONS, type Condition } from "@/lib/domain/listing/condition";
import { CONDITION_PRIORS, WEIGHTS } from "@/lib/domain/scoring/weights";

/** Two like things in different condition; `logRatio` is ln(price of `left` ÷ price of `right`). */
export type ConditionPair = {
  readonly left: Condition;
  readonly right: Condition;
  readonly logRatio: number;
};

/** Enough for the effects to settle: each is set from the others in turn. */
const ROUNDS = 25;
const UNKNOWN = CONDITIONS.indexOf("unknown");

export function priorConditionEffects(): Float64Array {
  return Float64Array.from(CONDITIONS, (condition) => Math.log(CONDITION_PRIORS[condition]));
}

/**
 * What each condition is worth, in log price by index into CONDITIONS: the median over pairs, pulled
 * to the prior where pairs are few, and never rising from new to parts. Too few pairs → the prior.
 */
export function learnConditionEffects(pairs: readonly ConditionPair[]): Float64Array {
  const prior = priorConditionEffects();
  if (pairs.length < WEIGHTS.conditionPairsMin) return prior;
  const effects = prior.slice();
  for (let round = 0; round < ROUNDS; round += 1) {
    CONDITIONS.forEach((condition, at) => {
      effects[at] = pulled(saidOf(condition, pairs, effects), prior[at] ?? 0);
    });
  }
  return neverRising(effects, pairs);
}

/** What each pair makes this condition worth, given what the others are worth. */
function saidOf(
  condition: Condition,
  pairs: readonly ConditionPair[],
  effects: Float64Array,
): number[] {
  return pairs.flatMap(({ left, right, logRatio }) => {
    if (left === condition) return [(effects[CONDITIONS.indexOf(right)] ?? 0) + logRatio];
    if (right === condition) return [(effects[CONDITIONS.indexOf(left)] ?? 0) - logRatio];
    return [];
  });
}

function pulled(values: readonly number[], prior: number): number {
  const { length } = values;
  if (length === 0) return prior;
  const priorPairs = WEIGHTS.conditionPriorPairs;
  return (length * median(values) + priorPairs * prior) / (length + priorPairs);
}

/** Pools neighbours that stand in the wrong order (isotonic regression); `unknown` has no place in it. */
function neverRising(effects: Float64Array, pairs: readonly ConditionPair[]): Float64Array {
  const pairsOf = (condition: Condition | undefined) =>
    pairs.filter(({ left, right }) => left === condition || right === condition).length;
  const blocks: { value: number; weight: number; length: number }[] = [];
  for (let at = 0; at < UNKNOWN; at += 1) {
    const weight = pairsOf(CONDITIONS[at]) + WEIGHTS.conditionPriorPairs;
    let block = { value: effects[at] ?? 0, weight, length: 1 };
    for (let last = blocks.at(-1); last && last.value < block.value; last = blocks.at(-1)) {
      blocks.pop();
      const sum = last.weight + block.weight;
      const value = (last.value * last.weight + block.value * block.weight) / sum;
      block = { value, weight: sum, length: last.length + block.length };
    }
    blocks.push(block);
  }
  const flat = blocks.flatMap(({ value, length }) => Array.from({ length }, () => value));
  return Float64Array.from([...flat, effects[UNKNOWN] ?? 0]);
}
