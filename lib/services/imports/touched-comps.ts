import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";

export type TouchedComps = { categories: (string | null)[]; brands: (string | null)[] };

/** Every category and brand that the comps a run changed have, or had before it. */
export async function findTouchedComps(tx: Transaction, runId: Id<"run">): Promise<TouchedComps> {
  const rows = await tx.execute<{ name: "category" | "brand"; value: string | null }>(sql`
    with changed as (
      select c.category, c.brand, ch.before from ingest_changes ch
      join comps c on c.id = ch.row_id
      where ch.run_id = ${runId} and ch.kind in ('inserted', 'updated')
    )
    select 'category' as name, category as value from changed
    union select 'category', before ->> 'category' from changed where before is not null
    union select 'brand', brand from changed
    union select 'brand', before ->> 'brand' from changed where before is not null`);
  const of = (name: string) => rows.filter((row) => row.name === name).map((row) => row.value);
  return { categories: of("category"), brands: of("brand") };
}
