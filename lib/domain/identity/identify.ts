import type { Condition } from "@/lib/domain/listing/condition";
import { type AttributeFacts, attributeFacts } from "./attribute-facts";
import { type CategorySense, categorySense } from "./category-sense";
import { foldBrand } from "./fold-brand";
import type { ConfirmedFact, Exclusion, Identity } from "./identity";
import type { Measure } from "./measure";
import { modelsAgree } from "./models-agree";
import { NONE } from "./none";
import { nounExclusion } from "./noun-exclusion";
import { readBrand } from "./read-brand";
import { readColours } from "./read-colours";
import { readCondition } from "./read-condition";
import { readLotSize } from "./read-lot-size";
import { readMeasures } from "./read-measures";
import { readModels } from "./read-models";
import { readSize } from "./read-size";
import { readStatedYear, readYear } from "./read-year";
import { type Reading, readText } from "./reading";
import { saidInDescription, saidInTitle } from "./said-exclusion";
import { titleContext } from "./title-context";

export type IdentityInput = {
  readonly title: string;
  /** May be empty. */
  readonly description: string;
  readonly category: string | null;
  readonly brand: string | null;
  /** `unknown` when not given. */
  readonly condition: Condition;
  /** Typed attributes as the source names them. */
  readonly attributes: Readonly<Record<string, string>>;
};

const TITLE_CHARACTERS_MAX = 600;
const TITLE_WORDS_MAX = 80;
const DESCRIPTION_CHARACTERS_MAX = 20_000;
const DESCRIPTION_WORDS_MAX = 3_000;
const LIST_MAX = 8;

/** A judgement asks of one listing what it is not, what speaks against it and what kind it is: it is read once. */
function rememberLast(read: (text: string) => Reading): (text: string) => Reading {
  let last: { readonly text: string; readonly reading: Reading } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, reading: read(text) };
    return last.reading;
  };
}

/** A title longer than any market allows is cut: what comes after is stuffing. */
export const readTitle = rememberLast((title) =>
  readText(title.slice(0, TITLE_CHARACTERS_MAX), TITLE_WORDS_MAX),
);

const readGiven = rememberLast((description) =>
  readText(description.slice(0, DESCRIPTION_CHARACTERS_MAX), DESCRIPTION_WORDS_MAX),
);

export function readDescription(description: string): Reading | null {
  return description === "" ? null : readGiven(description);
}

type Sources = {
  readonly input: IdentityInput;
  readonly category: CategorySense;
  readonly title: Reading;
  readonly description: Reading | null;
  readonly attributes: AttributeFacts | null;
};

type FoundExclusion = { readonly exclusion: Exclusion | null; readonly isConfirmed: boolean };

/** Most listings are the thing they name. */
const NO_EXCLUSION: FoundExclusion = { exclusion: null, isConfirmed: false };

function findExclusion({
  title,
  description,
  category,
}: Pick<Sources, "title" | "description" | "category">): FoundExclusion {
  const said = saidInTitle(title, category);
  const headed = nounExclusion(titleContext(title, category));
  const deep = description ? saidInDescription(description, category) : null;
  if (!said && !headed && !deep) return NO_EXCLUSION;
  const stated = headed?.certainty === "stated" ? headed : null;
  const exclusion = stated ?? said ?? deep ?? headed;
  const kinds = [said, headed, deep].flatMap((found) => found?.kind ?? []);
  const isConfirmed = kinds.filter((kind) => kind === exclusion?.kind).length > 1;
  return { exclusion, isConfirmed };
}

/** What `identify` says a listing is not, and nothing else of it: half the work. */
export function readExclusion(
  input: Pick<IdentityInput, "title" | "description" | "category">,
): Exclusion | null {
  const { exclusion } = findExclusion({
    title: readTitle(input.title),
    description: readDescription(input.description),
    category: categorySense(input.category),
  });
  return exclusion;
}

function findBrand({ input, title, description, attributes }: Sources): string | null {
  if (input.brand) return foldBrand(input.brand);
  return attributes?.brand ?? readBrand(title) ?? (description ? readBrand(description) : null);
}

function findYear({ title, description, attributes }: Sources): number | null {
  return readYear(title) ?? attributes?.year ?? (description ? readStatedYear(description) : null);
}

function findCondition(sources: Sources, exclusion: Exclusion | null): Condition {
  const { input, title, description, attributes } = sources;
  if (input.condition !== "unknown") return input.condition;
  if (exclusion?.kind === "broken") return "for_parts";
  const read = readCondition(title);
  if (read !== "unknown") return read;
  if (attributes && attributes.condition !== "unknown") return attributes.condition;
  return description ? readCondition(description) : "unknown";
}

function unite<Item>(first: readonly Item[], second: readonly Item[] = NONE): readonly Item[] {
  if (second.length === 0) return first;
  return [...new Set([...first, ...second])].slice(0, LIST_MAX);
}

function sameMeasures(left: readonly Measure[], right: readonly Measure[]): boolean {
  return left.some((one) =>
    right.some(({ unit, value }) => unit === one.unit && value === one.value),
  );
}

function uniteMeasures(
  first: readonly Measure[],
  second: readonly Measure[] = NONE,
): readonly Measure[] {
  if (second.length === 0) return first;
  const more = second.filter((measure) => !sameMeasures(first, [measure]));
  return [...first, ...more].slice(0, LIST_MAX);
}

/** Which facts of the title a second place says as well. */
function findConfirmed(
  { description, attributes }: Sources,
  identity: Omit<Identity, "confirmed">,
): readonly ConfirmedFact[] {
  if (!description && !attributes) return NONE;
  const confirmed: ConfirmedFact[] = [];
  const models = unite(attributes?.models ?? NONE, description ? readModels(description) : NONE);
  const measures = unite(
    attributes?.capacity ?? NONE,
    description ? readMeasures(description) : NONE,
  );
  if (modelsAgree(identity.models, models)) confirmed.push("models");
  if (sameMeasures(identity.capacity, measures)) confirmed.push("capacity");
  if (attributes?.size && attributes.size === identity.size) confirmed.push("size");
  if (attributes?.lotSize && attributes.lotSize === identity.lotSize) confirmed.push("lot");
  return confirmed;
}

/** The lists of what is confirmed are few: identities share them. */
const CONDITION_GIVEN: readonly ConfirmedFact[] = ["condition"];

function withFlags(
  confirmed: readonly ConfirmedFact[],
  isConditionGiven: boolean,
  isExclusionConfirmed: boolean,
): readonly ConfirmedFact[] {
  if (isExclusionConfirmed) {
    return [...confirmed, ...(isConditionGiven ? CONDITION_GIVEN : NONE), "exclusion"];
  }
  if (!isConditionGiven) return confirmed.length > 0 ? confirmed : NONE;
  return confirmed.length > 0 ? [...confirmed, "condition"] : CONDITION_GIVEN;
}

/**
 * What a listing sells and what it does not, from its words, in English and German. Brand, condition and
 * typed attributes that are given win over words. Never throws; time is linear in the text, which is cut
 * at 600 characters of title and 20,000 of description.
 */
export function identify(input: IdentityInput): Identity {
  const hasAttributes = Object.keys(input.attributes).length > 0;
  const sources: Sources = {
    input,
    category: categorySense(input.category),
    title: readTitle(input.title),
    description: readDescription(input.description),
    attributes: hasAttributes ? attributeFacts(input.attributes) : null,
  };
  const { title, category, attributes } = sources;
  const { exclusion, isConfirmed } = findExclusion(sources);
  const lotSize = readLotSize(title);
  const facts = {
    brand: findBrand(sources),
    models: unite(readModels(title, category.isWorn), attributes?.models),
    year: findYear(sources),
    capacity: uniteMeasures(readMeasures(title), attributes?.capacity),
    size: readSize(title, category.isWorn) ?? attributes?.size ?? null,
    colours: unite(readColours(title), attributes?.colours),
    lotSize: lotSize === 1 ? (attributes?.lotSize ?? 1) : lotSize || (attributes?.lotSize ?? 0),
    condition: findCondition(sources, exclusion),
    exclusion,
  };
  const confirmed = findConfirmed(sources, facts);
  const isGiven = input.condition !== "unknown";
  return { ...facts, confirmed: withFlags(confirmed, isGiven, isConfirmed) };
}
