import type { Deal } from "@/lib/domain/deals/deal.schema";

type MadeUp = Pick<Deal["source"], "isDemo" | "kind">;

/** The tag of what is made up: of the demo, which can be removed as a whole, or of a marketplace's stand-in; else null. */
export function madeUpWord({ isDemo, kind }: MadeUp): "demo" | "sandbox" | null {
  if (!isDemo) return null;
  return kind === "api" ? "sandbox" : "demo";
}

/** The name of a source where its tag stands beside it: "Reverb" of "Reverb sandbox". */
export function nameBesideTag(source: MadeUp & Pick<Deal["source"], "name">): string {
  const word = madeUpWord(source);
  const ending = ` ${word}`;
  return word !== null && source.name.endsWith(ending)
    ? source.name.slice(0, -ending.length)
    : source.name;
}
