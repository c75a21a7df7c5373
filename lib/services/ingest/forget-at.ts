import { type SQL, sql } from "drizzle-orm";
import { instantOf } from "./instant-of";
import type { IngestSource } from "./lock-ingest-source";

/** When something seen now must be forgotten, by the source's terms. */
export function forgetAt({ keepMinutes }: Pick<IngestSource, "keepMinutes">, now: Date): SQL {
  if (keepMinutes === null) return sql`null::timestamptz`;
  return instantOf(new Date(now.getTime() + keepMinutes * 60_000));
}
