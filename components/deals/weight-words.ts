import { WEIGHTS } from "@/lib/domain/scoring/weights";

const VERY_CLOSE = 0.6;

/** What a comp's weight comes to, in words: a whole one, a part of one, or next to nothing. */
export function weightWords(weight: number): string {
  const whole = weight / WEIGHTS.wholeCompWeight;
  if (weight >= VERY_CLOSE) return "very close";
  if (whole >= 1) return "counts in full";
  if (whole >= 0.75) return "counts nearly in full";
  if (whole >= 0.375) return "counts about half";
  return whole >= 0.1 ? "counts a little" : "hardly counts";
}
