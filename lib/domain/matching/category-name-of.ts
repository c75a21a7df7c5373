import type { CompPool } from "./comp-pool";
import { foldCategory } from "./fold-category";

/** The folded category of a comp of the pool's first segment; empty for none. */
export function categoryNameOf({ segments, interners }: CompPool, comp: number): string {
  const category = segments[0]?.columns.category[comp] ?? -1;
  return category < 0 ? "" : foldCategory(interners.categories.textOf(category));
}
