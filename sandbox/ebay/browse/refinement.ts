import type { Offer } from "../../contract";
import { conditionOf } from "../conditions";
import { leafOf } from "../taxonomy/ebay-categories";
import { aspectsOf } from "./aspects";

function count<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): readonly (readonly [T, number])[] {
  const counts = new Map<string, [T, number]>();
  for (const value of values) {
    const held = counts.get(keyOf(value));
    if (held) held[1] += 1;
    else counts.set(keyOf(value), [value, 1]);
  }
  return [...counts.values()].sort((a, b) => b[1] - a[1]);
}

/** How the matches spread over categories, conditions, ways to buy and item specifics. */
export function refinement(
  matches: readonly Offer[],
  fieldgroups: readonly string[],
  href: string,
): Readonly<Record<string, unknown>> | undefined {
  const isAsked = (name: string) => fieldgroups.includes(name) || fieldgroups.includes("FULL");
  const leaves = count(
    matches.map(({ category }) => leafOf(category)),
    ({ id }) => id,
  );
  const parts: Record<string, unknown> = {};
  if (isAsked("CATEGORY_REFINEMENTS")) {
    parts.categoryDistributions = leaves.map(([{ id, name }, matchCount]) => ({
      categoryId: id,
      categoryName: name,
      matchCount,
      refinementHref: `${href}&category_ids=${id}`,
    }));
  }
  if (isAsked("CONDITION_REFINEMENTS")) {
    const conditions = matches.map(({ condition, category }) =>
      conditionOf(condition, leafOf(category)),
    );
    parts.conditionDistributions = count(conditions, ({ id }) => id).map(
      ([{ id, names }, matchCount]) => ({
        condition: names.en,
        conditionId: id,
        matchCount,
        refinementHref: `${href}&filter=conditionIds:{${id}}`,
      }),
    );
  }
  if (isAsked("BUYING_OPTION_REFINEMENTS")) {
    const options = matches.map(({ format }) => (format === "auction" ? "AUCTION" : "FIXED_PRICE"));
    parts.buyingOptionDistributions = count(options, (one) => one).map(
      ([buyingOption, matchCount]) => ({
        buyingOption,
        matchCount,
        refinementHref: `${href}&filter=buyingOptions:{${buyingOption}}`,
      }),
    );
  }
  if (isAsked("ASPECT_REFINEMENTS")) {
    parts.aspectDistributions = aspectDistributions(matches, href);
    parts.dominantCategoryId = leaves[0]?.[0].id ?? "";
  }
  return Object.keys(parts).length > 0 ? parts : undefined;
}

function aspectDistributions(matches: readonly Offer[], href: string) {
  const pairs = matches.flatMap((offer) => Object.entries(aspectsOf(offer)));
  const names = [...new Set(pairs.map(([name]) => name))];
  return names.map((localizedAspectName) => ({
    localizedAspectName,
    aspectValueDistributions: count(
      pairs.filter(([name]) => name === localizedAspectName),
      ([, value]) => value,
    ).map(([[, localizedAspectValue], matchCount]) => ({
      localizedAspectValue,
      matchCount,
      refinementHref: `${href}&aspect_filter=${localizedAspectName}:{${localizedAspectValue}}`,
    })),
  }));
}
