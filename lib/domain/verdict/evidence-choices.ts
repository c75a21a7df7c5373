/** What a person decided about the evidence of one listing, by comp id. */
export type EvidenceChoices = {
  /** Never to be used. */
  readonly struck: ReadonlySet<string>;
  /** To be used as if they were the very same thing. */
  readonly added: ReadonlySet<string>;
};

export const NO_CHOICES: EvidenceChoices = { struck: new Set(), added: new Set() };
