import type { Condition } from "@/lib/domain/listing/condition";
import { conditionOfWords } from "./condition-of-words";
import { lineOf, termOf } from "./json-node";

/** schema.org's four, in words that a person would use. */
const TERMS: Readonly<Record<string, string>> = {
  newcondition: "New",
  usedcondition: "Used",
  refurbishedcondition: "Refurbished",
  damagedcondition: "Damaged",
};

/** A condition as data gives it: one of schema.org's terms, or words; null for none. "Used" is words, but no known condition. */
export function readConditionTerm(
  value: unknown,
): { condition: Condition; conditionText: string } | null {
  const line = lineOf(value, 120);
  if (line === "") return null;
  const term = termOf(line);
  const text = Object.hasOwn(TERMS, term) ? (TERMS[term] ?? line) : line;
  if (/^https?:/.test(text)) return null;
  return { condition: conditionOfWords(text), conditionText: text };
}
