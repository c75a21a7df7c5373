import { sql } from "drizzle-orm";
import type { ServiceContext } from "../context";

type Args = { ctx: ServiceContext; input: { readonly since: Date } };

/** Why listings that were judged since then got no verdict, most frequent first. For commands: all owners' listings. */
export async function countNoVerdicts({
  ctx,
  input,
}: Args): Promise<{ reason: string; count: number }[]> {
  const rows = await ctx.db.execute<{ reason: string; count: number }>(sql`
    select no_verdict ->> 'reason' as reason, count(*)::int as count
    from listing_scores
    where kind = 'no-verdict' and scored_at >= ${input.since.toISOString()}::timestamptz
    group by 1 order by 2 desc`);
  return rows.map(({ reason, count }) => ({ reason, count }));
}
