import { and, inArray, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { sources } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { changeable } from "./changeable";

/** Not oftener by hand than this. */
export const ASK_PAUSE_SECONDS = 30;

type Args = { ctx: ServiceContext; input: { readonly id: Id<"source"> } };

/**
 * Makes all questions of a source due, even where it was left alone after failures: a person asks. The edge
 * enqueues. CONFLICT where it is paused, asked for a pause itself, or was asked a moment ago.
 */
export async function askSourceNow({ ctx, input }: Args): Promise<void> {
  const actor = requireWriter(ctx);
  const now = ctx.clock.now().toISOString();
  await withTransaction(ctx.db, async (tx) => {
    const [source] = await tx
      .select({ id: sources.id, state: sources.state })
      .from(sources)
      .where(and(changeable(actor, input.id), inArray(sources.kind, ["api", "mail", "feed"])));
    if (!source) throw notFound("source");
    if (source.state === "paused") throw new AppError("CONFLICT", "It is paused. Resume it first.");
    if (source.state === "needs_reconnect") {
      throw new AppError(
        "CONFLICT",
        "Connect it again first: the marketplace refused the sign-in.",
      );
    }
    const [resting] = await tx.execute(sql`
      select 1 from source_health where source_id = ${source.id}
        and error_kind = 'rate-limited' and open_until > ${now}::timestamptz`);
    if (resting) throw new AppError("CONFLICT", "It asked to be left alone for a while. Wait.");
    const asked = await tx.execute(sql`
      update fetches set due_at = ${now}::timestamptz
      where source_id = ${source.id} and not exists (
        select from fetch_runs r where r.fetch_id = fetches.id
          and r.started_at > ${now}::timestamptz - make_interval(secs => ${ASK_PAUSE_SECONDS}))
      returning id`);
    await tx.execute(
      sql`update source_health set open_until = null where source_id = ${source.id}`,
    );
    if (asked.length === 0) {
      throw new AppError("CONFLICT", "It was asked a moment ago, or has nothing to be asked yet.");
    }
  });
}
