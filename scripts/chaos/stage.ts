import { eq } from "drizzle-orm";
import { sourceHealth, sources } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import type { Id } from "@/lib/core/ids";
import type { Town } from "./town";

/** What the product knows and says of a source at a moment. */
export type Stage = {
  readonly at: Date;
  readonly state: string;
  /** In a row. */
  readonly failures: number;
  readonly openUntil: Date | null;
  readonly errorKind: string | null;
  readonly errorText: string | null;
};

export async function readStage({ ctx }: Town, sourceId: Id<"source">): Promise<Stage> {
  const { state } = sources;
  const { failures, openUntil, errorKind, errorText } = sourceHealth;
  const [row] = await ctx.db
    .select({ state, failures, openUntil, errorKind, errorText })
    .from(sources)
    .leftJoin(sourceHealth, eq(sourceHealth.sourceId, sources.id))
    .where(eq(sources.id, sourceId));
  assert(row, "the source is there");
  return { at: ctx.clock.now(), ...row, failures: row.failures ?? 0 };
}

export function isSameStage(one: Stage | undefined, other: Stage): boolean {
  return (
    one?.state === other.state &&
    one.failures === other.failures &&
    one.errorText === other.errorText
  );
}

/** It is not asked: a person must act, or the breaker is open. */
export function isLeftAlone({ at, state, openUntil }: Stage): boolean {
  return state !== "active" || (openUntil !== null && openUntil > at);
}
