import type { Condition } from "@/lib/domain/listing/condition";
import type { ColourId } from "./colour-id";
import type { Measure } from "./measure";

export const EXCLUSION_KINDS = [
  "accessory",
  "part",
  "empty-box",
  "picture-only",
  "wanted",
  "broken",
  "service",
  "counterfeit",
  "voucher",
] as const;
export type ExclusionKind = (typeof EXCLUSION_KINDS)[number];

export type Language = "en" | "de";

/** Why a listing is not the thing its words name. */
export type Exclusion = {
  readonly kind: ExclusionKind;
  /** The words found, in the spelling of the word list. */
  readonly because: string;
  readonly language: Language;
  readonly where: "title" | "description";
  /** `stated`: a phrase says so ("box only"); `inferred`: from which noun heads the title. */
  readonly certainty: "stated" | "inferred";
};

/** Facts that a second place (description, attributes, category) says as well. */
export type ConfirmedFact = "models" | "capacity" | "size" | "lot" | "condition" | "exclusion";

/** What is being sold, language-neutral where it can be. */
export type Identity = {
  /** Folded; the given one, or the one brand that title or description names for certain. */
  readonly brand: string | null;
  /** Model and part numbers, folded, without hyphens ("ce2", "rtx3070"), heaviest first; at most 8. */
  readonly models: readonly string[];
  readonly year: number | null;
  readonly capacity: readonly Measure[];
  /** Of clothing, shoes and rings: "us 8", "m", "eu 42", "w32 l34". */
  readonly size: string | null;
  readonly colours: readonly ColourId[];
  /** 1 unless the words say otherwise; 0 is several, nobody says how many. */
  readonly lotSize: number;
  readonly condition: Condition;
  readonly exclusion: Exclusion | null;
  readonly confirmed: readonly ConfirmedFact[];
};

export const TEXT_RISK_CODES = [
  "read-description",
  "no-returns-as-is",
  "off-platform-payment",
  "not-in-hand",
  "claims-only",
  "untested",
  "stock-photo",
  "locked",
  "salvage-title",
  "reserved",
] as const;
export type TextRiskCode = (typeof TEXT_RISK_CODES)[number];

/** A reason to check something, from words alone. */
export type TextRisk = {
  readonly code: TextRiskCode;
  readonly because: string;
  readonly language: Language;
};
