import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { DatabaseOrTransaction } from "@/db/client";
import { settings } from "@/db/schema";
import type { TrainingRequest } from "@/lib/domain/model/model-overview.schema";
import type { ServiceContext } from "../context";

/** The row of `settings` that says when a training was asked for and when it was done. */
const KEY = "training";

/** A training that did not end by then is given up: somebody may ask anew. */
const HOURS_MAX = 2;
const HOUR_MS = 3_600_000;

const Stored = z.object({
  askedAt: z.coerce.date(),
  finishedAt: z.coerce.date().nullable(),
});

export async function findTrainingRequest(
  db: DatabaseOrTransaction,
): Promise<TrainingRequest | null> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, KEY));
  return row ? Stored.parse(row.value) : null;
}

export function isTrainingOpen({ askedAt, finishedAt }: TrainingRequest, now: Date): boolean {
  return finishedAt === null && now.getTime() - askedAt.getTime() < HOURS_MAX * HOUR_MS;
}

/** Notes that a training is asked for; false, and nothing is changed, where one is asked for already. */
export async function openTrainingRequest(ctx: ServiceContext): Promise<boolean> {
  const now = ctx.clock.now();
  const given = new Date(now.getTime() - HOURS_MAX * HOUR_MS).toISOString();
  const value = { askedAt: now.toISOString(), finishedAt: null };
  const written = await ctx.db
    .insert(settings)
    .values({ key: KEY, value, updatedAt: now })
    .onConflictDoUpdate({
      target: settings.key,
      set: { value, updatedAt: now },
      setWhere: sql`${settings.value} ->> 'finishedAt' is not null
        or (${settings.value} ->> 'askedAt')::timestamptz <= ${given}::timestamptz`,
    })
    .returning();
  return written.length > 0;
}

/** Closes the request that a training began with; one that was asked for since stays open. */
export async function closeTrainingRequest(
  ctx: ServiceContext,
  { askedAt }: TrainingRequest,
): Promise<void> {
  const now = ctx.clock.now();
  const finished = JSON.stringify({ finishedAt: now.toISOString() });
  await ctx.db
    .update(settings)
    .set({ value: sql`${settings.value} || ${finished}::jsonb`, updatedAt: now })
    .where(
      sql`${settings.key} = ${KEY} and ${settings.value} ->> 'askedAt' = ${askedAt.toISOString()}`,
    );
}
