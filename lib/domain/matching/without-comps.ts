import type { CompPool } from "./comp-pool";

/**
 * The pool as if these comps had never been in it: whatever it is asked, they are not found. Shares all that is
 * large with the pool, whose own answers stay as they were.
 */
export function withoutComps(pool: CompPool, ids: ReadonlySet<string>): CompPool {
  const segments = pool.segments.map((segment) => {
    const { columns, rows } = segment;
    const gone: number[] = [];
    const named = columns.ids.map((id, comp) => {
      if (!ids.has(id)) return id;
      gone.push(comp);
      return "";
    });
    return { ...segment, columns: { ...columns, ids: named }, rows: rows.distrusting(gone) };
  });
  return { ...pool, segments };
}
