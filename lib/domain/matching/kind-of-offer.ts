import { readExclusion } from "@/lib/domain/identity/identify";
import { EXCLUSION_KINDS, type ExclusionKind } from "@/lib/domain/identity/identity";

/** What is broken is still the thing; its condition says the rest. */
const STILL_THE_THING: ReadonlySet<ExclusionKind> = new Set(["broken"]);

/**
 * Which kind of offer a title makes, as a number: 0 the thing itself, else its accessory, a part, an
 * empty box … Things of two kinds are never compared, whatever words they share.
 */
export function kindOfOffer({
  title,
  category,
}: {
  readonly title: string;
  readonly category: string | null;
}): number {
  const exclusion = readExclusion({ title, category, description: "" });
  if (exclusion === null || STILL_THE_THING.has(exclusion.kind)) return 0;
  return 1 + EXCLUSION_KINDS.indexOf(exclusion.kind);
}
