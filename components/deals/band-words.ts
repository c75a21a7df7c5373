import type { VerdictLook } from "./verdict-look";

/** `waiting`: the first verdict has not been made yet. */
export const BAND_WORDS: Readonly<Record<VerdictLook["band"], string>> = {
  great: "Great",
  good: "Good",
  fair: "Fair",
  high: "High",
  overpriced: "Overpriced",
  none: "No verdict",
  waiting: "Not judged yet",
};
