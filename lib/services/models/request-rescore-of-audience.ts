import { sql } from "drizzle-orm";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import { requestRescore } from "../scores/request-rescore";
import type { Audience } from "./audience";

/** Requests a new verdict for every listing that an audience's model speaks for, in the caller's transaction. */
export async function requestRescoreOfAudience(
  ctx: ServiceContext,
  audience: Audience,
): Promise<void> {
  const isDemo = sql`exists (select from sources s where s.id = l.source_id and s.licence = 'demo')`;
  const userId = audience === "demo" ? null : audience;
  const mine = {
    demo: isDemo,
    shared: sql`not ${isDemo}`,
    user: sql`(l.user_id is null or l.user_id = ${userId}) and not ${isDemo}`,
  }[audience === "demo" ? "demo" : audience === null ? "shared" : "user"];
  const rows = await ctx.db.execute<{ id: Id<"listing"> }>(
    sql`select l.id from listings l where ${mine}`,
  );
  await requestRescore({ ctx, input: { listingIds: rows.map(({ id }) => id), userId } });
}
