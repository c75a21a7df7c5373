import { ALL_KINDS } from "../../core/kinds/all-kinds";
import type { EbayCategory } from "./ebay-categories";

export type AspectRule = {
  readonly name: string;
  readonly isRequired: boolean;
  readonly mode: "FREE_TEXT" | "SELECTION_ONLY";
  readonly cardinality: "SINGLE" | "MULTI";
  readonly values: readonly string[];
};

const COLOURS = ["Black", "Blue", "Green", "Natural", "Red", "Silver", "White"];

/** What a listing in a leaf must and may say of the thing. */
export function aspectRulesOf({ category }: EbayCategory): readonly AspectRule[] {
  const kinds = ALL_KINDS.filter((kind) => kind.category === category);
  const brands = [...new Set(kinds.map(({ brand }) => brand)), "Unbranded"];
  const free = { mode: "FREE_TEXT", cardinality: "SINGLE" } as const;
  if (category === "Vinyl records") {
    return [
      { ...free, name: "Artist", isRequired: true, values: brands },
      { ...free, name: "Release Title", isRequired: true, values: kinds.map(({ model }) => model) },
      { ...free, name: "Record Label", isRequired: false, values: [] },
      {
        name: "Genre",
        isRequired: false,
        mode: "SELECTION_ONLY",
        cardinality: "MULTI",
        values: ["Electronic", "Jazz", "Pop", "Rock", "Soul"],
      },
    ];
  }
  return [
    { ...free, name: "Brand", isRequired: true, values: brands },
    { ...free, name: "Model", isRequired: false, values: kinds.map(({ model }) => model) },
    { ...free, name: "Color", isRequired: false, values: COLOURS },
    {
      name: "Country of Origin",
      isRequired: false,
      mode: "SELECTION_ONLY",
      cardinality: "SINGLE",
      values: ["Germany", "Japan", "United Kingdom", "United States"],
    },
  ];
}

/** In eBay's form. */
export function aspectMetadata(leaf: EbayCategory) {
  return {
    aspects: aspectRulesOf(leaf).map(({ name, isRequired, mode, cardinality, values }, index) => ({
      localizedAspectName: name,
      aspectConstraint: {
        aspectDataType: "STRING",
        itemToAspectCardinality: cardinality,
        aspectMode: mode,
        aspectRequired: isRequired,
        aspectUsage: isRequired ? "RECOMMENDED" : "OPTIONAL",
        aspectEnabledForVariations: name === "Color",
        aspectApplicableTo: ["ITEM"],
        aspectMaxLength: 65,
      },
      ...(values.length > 0
        ? { aspectValues: values.map((localizedValue) => ({ localizedValue })) }
        : {}),
      relevanceIndicator: { searchCount: 90_000 - index * 20_000 },
    })),
  };
}
