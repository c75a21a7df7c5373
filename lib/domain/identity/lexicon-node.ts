import type { Meaning } from "./meaning";

/** A word of the lexicon: what it means by itself and which longer phrases it begins. */
export type LexiconNode = {
  meaning: Meaning | null;
  next: Map<string, LexiconNode> | null;
};

export type Lexicon = {
  readonly roots: ReadonlyMap<string, LexiconNode>;
  /** German compound endings by their last three letters, longest first. */
  readonly endings: ReadonlyMap<string, readonly CompoundEnding[]>;
};

export type CompoundEnding = { readonly ending: string; readonly meaning: Meaning };
