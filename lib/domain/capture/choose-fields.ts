import type { Condition } from "@/lib/domain/listing/condition";
import type { ListingState } from "@/lib/domain/listing/listing-draft.schema";
import type { CapturedField, FieldOrigin } from "./captured-listing.schema";
import type { FoundFields } from "./found-fields";

/** What each part of a page says, the most reliable first. */
export type Parts = readonly { readonly origin: FieldOrigin; readonly found: FoundFields }[];

export type Chosen<Value> = { readonly value: Value; readonly origin: FieldOrigin } | null;

/** The first part's answer that says anything. */
export function firstOf<Field extends keyof FoundFields & CapturedField>(
  parts: Parts,
  field: Field,
): Chosen<NonNullable<FoundFields[Field]>> {
  for (const { origin, found } of parts) {
    const value = found[field];
    if (value !== undefined && value !== null) return { value, origin };
  }
  return null;
}

export type ChosenCondition = { readonly condition: Condition; readonly conditionText: string };

/** Of data, "new" and "used" are coarse, so what the page's own words say by a known name goes before them. */
const COARSE: ReadonlySet<string> = new Set(["New", "Used", "Refurbished", "Damaged"]);

export function chooseCondition(parts: Parts): Chosen<ChosenCondition> {
  const said = parts.flatMap(({ origin, found: { condition = "unknown", conditionText } }) =>
    conditionText === undefined ? [] : [{ origin, value: { condition, conditionText } }],
  );
  const known = said.filter(({ value }) => value.condition !== "unknown");
  const fine = known.find(({ value }) => !COARSE.has(value.conditionText));
  return fine ?? known[0] ?? said[0] ?? null;
}

const FINALITY: Readonly<Record<ListingState, number>> = { active: 0, gone: 1, sold: 2 };

/** The most final state that any part names: data often lags behind the notice that the page shows. */
export function chooseState(parts: Parts): Chosen<ListingState> {
  return parts.reduce<Chosen<ListingState>>((chosen, { origin, found: { state } }) => {
    if (!state || (chosen && FINALITY[state] <= FINALITY[chosen.value])) return chosen;
    return { value: state, origin };
  }, null);
}

/** The page's own section goes before a preview text that is cut off or speaks of the site. */
export function chooseDescription(parts: Parts): Chosen<string> {
  const own = parts.filter(({ origin }) => origin !== "open-graph");
  return firstOf(own, "description") ?? firstOf(parts, "description");
}
