import type { ByCategory } from "@/lib/domain/matching/comparison-model";
import { foldCategory } from "@/lib/domain/matching/fold-category";
import type { RevisionTerms } from "./revise-verdict";

/** Of a model's terms what one category needs: a page is sent no more. */
export function termsFor(
  { conditionEffects, haircut, blend, widening }: RevisionTerms,
  category: string | null,
): RevisionTerms {
  const key = foldCategory(category);
  const only = <T>(map: ReadonlyMap<string, T>) =>
    new Map([...map].filter(([name]) => name === key));
  const narrow = <T>({ others, byCategory }: ByCategory<T>) => ({
    others,
    byCategory: only(byCategory),
  });
  return {
    conditionEffects: narrow(conditionEffects),
    haircut: narrow(haircut),
    widening: narrow(widening),
    blend: blend && {
      ...blend,
      deviations: narrow(blend.deviations),
      drift: narrow(blend.drift),
      rows: only(blend.rows),
    },
  };
}
