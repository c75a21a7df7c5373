import { z } from "zod";

/** What a person decided about one comp for one listing: never to be used, or as if it were the very same thing. */
export const EvidenceChoice = z.enum(["struck", "added"]);
export type EvidenceChoice = z.infer<typeof EvidenceChoice>;

export const SetEvidenceChoiceInput = z.strictObject({ choice: EvidenceChoice });
export type SetEvidenceChoiceInput = z.infer<typeof SetEvidenceChoiceInput>;

/** Nobody looks through more; and judging looks each one up. */
export const CHOICES_PER_LISTING_MAX = 100;
