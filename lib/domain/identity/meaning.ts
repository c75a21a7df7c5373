import type { Condition } from "@/lib/domain/listing/condition";
import type { ColourId } from "./colour-id";
import type { ExclusionKind, Language, TextRiskCode } from "./identity";
import type { UnitId } from "./measure";

/** Where a saying counts: all of them in a title, `anywhere` also in a description. */
export type SayingPlace = "title" | "anywhere" | "first" | "last";

export type NounGrade = "plain" | "fitted" | "own";

export type BrandName = {
  /** Folded as `foldText` does. */
  readonly name: string;
  /** `word`: also a common word; `inside`: maker of what is inside a thing of another brand. */
  readonly certainty: "name" | "word" | "inside";
};

export type ProductLine = {
  readonly brand: string | null;
  /** What its model numbers begin with; null where no number follows ("stratocaster"). */
  readonly family: string | null;
  /** The name alone is a model ("PS5"), not only with a number ("iPhone"). */
  readonly isWhole: boolean;
};

/** All that a word or phrase can mean, over all languages; `flags` are `FLAG` bits. */
export type Meaning = {
  flags: number;
  language: Language;
  spelling: string;
  nounKind: ExclusionKind | null;
  nounGrade: NounGrade;
  /** A German compound whose first half is a thing: "Handyhülle". */
  isNounOfThing: boolean;
  sayings: { kind: ExclusionKind; place: SayingPlace; language: Language }[];
  risk: TextRiskCode | null;
  condition: Condition | null;
  colour: ColourId | null;
  unit: UnitId | null;
  unitFactor: number;
  sizeName: string | null;
  number: number;
  brand: BrandName | null;
  line: ProductLine | null;
};

export function emptyMeaning(language: Language, spelling: string): Meaning {
  return {
    flags: 0,
    language,
    spelling,
    nounKind: null,
    nounGrade: "own",
    isNounOfThing: false,
    sayings: [],
    risk: null,
    condition: null,
    colour: null,
    unit: null,
    unitFactor: 0,
    sizeName: null,
    number: 0,
    brand: null,
    line: null,
  };
}
