import { and, type SQL, sql } from "drizzle-orm";
import { listings } from "@/db/schema";
import { groupBy } from "@/lib/core/group-by";
import type { Id } from "@/lib/core/ids";
import { SEEN_WINDOW_DAYS } from "@/lib/domain/listing/seen-window";
import { SOURCE_KINDS } from "@/lib/domain/source/source-kind";

const DAY_MS = 86_400_000;

/** The twin of `isUnseen` in SQL, turned round. A person's sources are few, so they are named once. */
export function seenLately(userId: Id<"user">, now: Date): SQL | undefined {
  const byWindow = groupBy(SOURCE_KINDS, (kind) => SEEN_WINDOW_DAYS[kind]);
  const conditions = [...byWindow].flatMap(([days, kinds]) => {
    if (days === null) return [];
    const since = new Date(now.getTime() - days * DAY_MS).toISOString();
    const names = sql.join(
      kinds.map((kind) => sql`${kind}`),
      sql`, `,
    );
    return sql`(${listings.lastSeenAt} >= ${since}::timestamptz or ${listings.sourceId} <> all(array(
      select id from sources where kind in (${names}) and (user_id is null or user_id = ${userId}))))`;
  });
  return and(...conditions);
}
