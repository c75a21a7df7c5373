import { z } from "zod";

/** Language-neutral condition, best first. `unknown` is an answer, never a default of "good". */
export const CONDITIONS = [
  "new",
  "open_box",
  "like_new",
  "very_good",
  "good",
  "fair",
  "poor",
  "for_parts",
  "unknown",
] as const;

export const Condition = z.enum(CONDITIONS);
export type Condition = z.infer<typeof Condition>;
