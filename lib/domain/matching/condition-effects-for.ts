import { CONDITIONS, type Condition } from "@/lib/domain/listing/condition";
import { type ConditionPair, learnConditionEffects } from "@/lib/domain/pricing/condition-effects";
import { WEIGHTS } from "@/lib/domain/scoring/weights";
import { byAgeAndId } from "./by-age-and-id";
import { type Candidate, CandidateList } from "./candidate-list";

import type { CompColumns } from "./comp-columns";
import type { CompPool, PoolSegment } from "./comp-pool";
import { findCandidates } from "./find-candidates";
import { queryOfComp } from "./prepare-query";

const UNKNOWN = CONDITIONS.indexOf("unknown");

/** One popular title must not speak for a whole category. */
const PAIRS_PER_COMP = 4;
const LOOKED_AT_PER_COMP = 60;

/**
 * What each condition is worth in this category, learned from the pool's own comps (log price, by
 * index into CONDITIONS); kept in the pool. Comps of other categories have no say.
 */
export function conditionEffectsFor(pool: CompPool, category: string | null): Float64Array {
  const key = category ?? "";
  const known = pool.conditionEffects.get(key);
  if (known) return known;
  const id = category === null ? -1 : pool.interners.categories.find(category);
  const own = pool.segments.at(-1);
  const effects =
    pool.base && own && !own.columns.category.includes(id)
      ? conditionEffectsFor(pool.base, category)
      : learnConditionEffects(conditionPairs(pool, id));
  pool.conditionEffects.set(key, effects);
  return effects;
}

function conditionPairs(pool: CompPool, category: number): ConditionPair[] {
  const members = pool.segments.flatMap((segment, at) => membersOf(segment, at, category));
  // In order within a segment already; which are looked at must not depend on the parts.
  if (pool.segments.length > 1) members.sort(byAgeAndId(pool));
  const step = Math.max(1, members.length / WEIGHTS.conditionSampleMax);
  const list = new CandidateList();
  const pairs: ConditionPair[] = [];
  for (let place = 0; place < members.length; place += step) {
    const member = members[Math.floor(place)];
    if (member) addPairs(pool, member, list, pairs);
  }
  return pairs;
}

type Member = Pick<Candidate, "segment" | "comp">;

function membersOf(segment: PoolSegment, at: number, category: number): Member[] {
  const members: Member[] = [];
  for (let comp = 0; comp < segment.columns.size; comp += 1) {
    const condition = segment.columns.condition[comp];
    if (segment.columns.category[comp] === category && condition !== UNKNOWN) {
      members.push({ segment: at, comp });
    }
  }
  return members;
}

function addPairs(pool: CompPool, member: Member, list: CandidateList, pairs: ConditionPair[]) {
  const segment = pool.segments[member.segment];
  if (!segment) return;
  findCandidates(pool, queryOfComp(pool, segment, member.comp), list);
  let looked = 0;
  let found = 0;
  list.walk(byAgeAndId(pool), (candidate) => {
    looked += 1;
    const pair =
      candidate.weight >= WEIGHTS.wholeCompWeight ? pairOf(pool, member, candidate) : null;
    if (pair) {
      pairs.push(pair);
      found += 1;
    }
    return (
      candidate.weight >= WEIGHTS.wholeCompWeight &&
      looked < LOOKED_AT_PER_COMP &&
      found < PAIRS_PER_COMP
    );
  });
}

/** Null unless both conditions are known and differ, and category, currency and basis are the same. */
function pairOf(pool: CompPool, member: Member, candidate: Candidate): ConditionPair | null {
  const own = pool.segments[member.segment]?.columns;
  const other = pool.segments[candidate.segment]?.columns;
  if (!own || !other) return null;
  const same = (read: (columns: CompColumns) => ArrayLike<number>) =>
    read(own)[member.comp] === read(other)[candidate.comp];
  const isSameMarket =
    same((columns) => columns.category) &&
    same((columns) => columns.asking) &&
    same((columns) => columns.currency);
  if (!isSameMarket) return null;
  const left = knownCondition(own.condition[member.comp]);
  const right = knownCondition(other.condition[candidate.comp]);
  if (left === null || right === null || left === right) return null;
  const logRatio = (own.logAllIn[member.comp] ?? 0) - (other.logAllIn[candidate.comp] ?? 0);
  return { left, right, logRatio };
}

function knownCondition(index: number | undefined): Condition | null {
  return index === undefined || index === UNKNOWN ? null : (CONDITIONS[index] ?? null);
}
