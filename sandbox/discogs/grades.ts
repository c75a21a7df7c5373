import type { Condition } from "../contract";

/** The grades in Discogs' words, the best first, and what each is worth of a very good plus copy, in per cent. */
export const GRADES: readonly (readonly [name: string, perCent: number])[] = [
  ["Mint (M)", 150],
  ["Near Mint (NM or M-)", 130],
  ["Very Good Plus (VG+)", 100],
  ["Very Good (VG)", 72],
  ["Good Plus (G+)", 45],
  ["Good (G)", 30],
  ["Fair (F)", 18],
  ["Poor (P)", 9],
];

const GRADE_OF: Readonly<Record<Condition, string>> = {
  new: "Mint (M)",
  like_new: "Near Mint (NM or M-)",
  very_good: "Very Good Plus (VG+)",
  good: "Very Good (VG)",
  fair: "Good Plus (G+)",
  poor: "Fair (F)",
  for_parts: "Poor (P)",
};

export const gradeOf = (condition: Condition) => GRADE_OF[condition];
