import { capacityClashes } from "@/lib/domain/identity/capacity-clashes";
import type { Measure } from "@/lib/domain/identity/measure";
import type { Condition } from "@/lib/domain/listing/condition";
import { compareColours } from "./compare-colours";
import { compareModels } from "./compare-models";
import type { PrintFacts } from "./listing-print.schema";

/** Facts that copying, translating and rewording leave as they are. */
export const FACT_CODES = [
  "offer",
  "brand",
  "model",
  "capacity",
  "size",
  "colour",
  "year",
  "lot",
  "condition",
] as const;
export type FactCode = (typeof FACT_CODES)[number];

/** `doubt`: they differ by what was only concluded. */
export type FactVerdict = "agree" | "clash" | "doubt" | "unknown";

type Compare = (left: PrintFacts, right: PrintFacts) => FactVerdict;

function compareOffers(left: PrintFacts, right: PrintFacts): FactVerdict {
  if (left.offer === right.offer) return left.offer === null ? "unknown" : "agree";
  const isStated =
    (left.offer !== null && left.isOfferStated) || (right.offer !== null && right.isOfferStated);
  return isStated ? "clash" : "doubt";
}

/** "ugg" and "ugg australia" are one. */
function compareBrands({ brand: left }: PrintFacts, { brand: right }: PrintFacts): FactVerdict {
  if (left === null || right === null) return "unknown";
  return left.startsWith(right) || right.startsWith(left) ? "agree" : "clash";
}

const gigabytes = (measures: readonly Measure[]) =>
  measures.flatMap(({ unit, value }) => (unit === "gb" ? [value] : []));

/** Memory and storage: where both name both, both must be the same. */
function memoryClashes(left: readonly Measure[], right: readonly Measure[]): boolean {
  const [ones, others] = [gigabytes(left), gigabytes(right)];
  if (ones.length !== 2 || others.length !== 2) return false;
  return !ones.every((value) => others.includes(value));
}

function compareCapacities(left: PrintFacts, right: PrintFacts): FactVerdict {
  if (capacityClashes(left.capacity, right.capacity) > 0) return "clash";
  if (memoryClashes(left.capacity, right.capacity)) return "clash";
  const isShared = left.capacity.some(({ unit, value }) =>
    right.capacity.some((other) => other.unit === unit && other.value === value),
  );
  return isShared ? "agree" : "unknown";
}

const SYSTEM = /^(?:us|uk|eu) /;

/** "us 8" and "8" may be one, "us 8" and "eu 42" cannot be compared. */
function compareSizes({ size: left }: PrintFacts, { size: right }: PrintFacts): FactVerdict {
  if (left === null || right === null) return "unknown";
  if (left.replace(SYSTEM, "") === right.replace(SYSTEM, "")) return "agree";
  const one = SYSTEM.exec(left)?.[0];
  const other = SYSTEM.exec(right)?.[0];
  return one && other && one !== other ? "unknown" : "clash";
}

function compareYears({ year: left }: PrintFacts, { year: right }: PrintFacts): FactVerdict {
  if (left === null || right === null) return "unknown";
  return left === right ? "agree" : "clash";
}

/** 0 is several, nobody says how many. */
function compareLots({ lotSize: left }: PrintFacts, { lotSize: right }: PrintFacts): FactVerdict {
  if (left === right) return left === 1 ? "unknown" : "agree";
  return Math.min(left, right) === 0 && Math.max(left, right) > 1 ? "unknown" : "clash";
}

const FRESH: ReadonlySet<Condition> = new Set<Condition>(["new", "open_box", "like_new"]);
const WORN: ReadonlySet<Condition> = new Set<Condition>(["fair", "poor"]);

/** One grade more or less is taste, and so is praise; fresh and worn are two things, and so are broken and not a word of it. */
function compareConditions(left: PrintFacts, right: PrintFacts): FactVerdict {
  const pair = [left.condition, right.condition];
  const isBroken = pair.includes("for_parts");
  if (isBroken && left.condition !== right.condition && !pair.includes("poor")) return "clash";
  if (pair.includes("unknown")) return "unknown";
  if (!left.isConditionGiven || !right.isConditionGiven) return "unknown";
  const isFresh = pair.some((condition) => FRESH.has(condition));
  return isFresh && pair.some((condition) => WORN.has(condition)) ? "clash" : "unknown";
}

const COMPARISONS: Readonly<Record<FactCode, Compare>> = {
  offer: compareOffers,
  brand: compareBrands,
  model: (left, right) => compareModels(left.models, right.models),
  capacity: compareCapacities,
  size: compareSizes,
  colour: (left, right) => compareColours(left.colours, right.colours),
  year: compareYears,
  lot: compareLots,
  condition: compareConditions,
};

export type FactComparison = Readonly<Record<"agree" | "clash" | "doubt", readonly FactCode[]>>;

/** Which facts of two listings agree and which cannot be true of one thing; what one does not say is neither. Symmetric. */
export function compareFacts(left: PrintFacts, right: PrintFacts): FactComparison {
  const found: Record<Exclude<FactVerdict, "unknown">, FactCode[]> = {
    agree: [],
    clash: [],
    doubt: [],
  };
  for (const code of FACT_CODES) {
    const verdict = COMPARISONS[code](left, right);
    if (verdict !== "unknown") found[verdict].push(code);
  }
  return found;
}
