import type { CompPool } from "./comp-pool";

/**
 * The pool as if these comps had never been in it: whatever it is asked, they are not found. Shares all that is
 * large with the pool, whose own answers stay as they were.
 */
export function withoutComps(pool: CompPool, ids: ReadonlySet<string>): CompPool {
  const segments = pool.segments.map((segment) => {
    const { columns } = segment;
    const trust = columns.trust.slice();
    const named = columns.ids.map((id, comp) => {
      if (!ids.has(id)) return id;
      trust[comp] = 0;
      return "";
    });
    return { ...segment, columns: { ...columns, ids: named, trust } };
  });
  return { ...pool, segments };
}
