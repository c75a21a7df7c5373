import { and, eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { type Source, sources } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import type { SourceSettings } from "@/lib/domain/source/source-settings.schema";
import type { ServiceContext } from "../context";

const SOURCES_MAX = 20;

type Making = {
  readonly userId: Id<"user">;
  readonly settings: SourceSettings;
  /** What the person called it; without one it is `usualName`, with a number where that is taken. */
  readonly name: string | undefined;
  readonly usualName: string;
  /** The one that is there already counts as the same. */
  readonly isSame: (source: Source) => boolean;
};

/**
 * The person's source of mails, found or made; `finish` runs in the same transaction, for its secrets and its
 * questions. One that is there is active again. CONFLICT where the name is taken or there are too many.
 */
export async function makeMailSource(
  ctx: ServiceContext,
  making: Making,
  finish: (tx: Transaction, source: Source) => Promise<void> = async () => undefined,
): Promise<Source> {
  const { userId, isSame } = making;
  return await withTransaction(ctx.db, async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`mail sources of ${userId}`}, 0))`,
    );
    const mine = await tx.select().from(sources).where(eq(sources.userId, userId));
    const mails = mine.filter(({ kind }) => kind === "mail");
    const known = mails.find(isSame);
    if (!known && mails.length >= SOURCES_MAX) {
      throw new AppError("CONFLICT", `You have ${SOURCES_MAX} sources of mails. Remove one first.`);
    }
    const taken = new Set(mine.filter((one) => one !== known).map(({ name }) => name));
    const source = known
      ? await takeUp(tx, ctx, known)
      : await insert(tx, ctx, making, nameFor(making, taken));
    await finish(tx, source);
    return source;
  });
}

function nameFor({ name, usualName }: Making, taken: ReadonlySet<string>): string {
  if (name === undefined) {
    const numbered = Array.from({ length: taken.size }, (_none, at) => `${usualName} (${at + 2})`);
    return [usualName, ...numbered].find((one) => !taken.has(one)) ?? usualName;
  }
  if (!taken.has(name)) return name;
  const message = "You have another source of that name.";
  throw new AppError("CONFLICT", message, { fields: [{ field: "name", message }] });
}

async function takeUp(tx: Transaction, ctx: ServiceContext, { id }: Source): Promise<Source> {
  const [source] = await tx
    .update(sources)
    .set({ state: "active", updatedAt: ctx.clock.now() })
    .where(and(eq(sources.id, id)))
    .returning();
  if (!source) throw new AppError("NOT_FOUND", "There is no such source.");
  return source;
}

async function insert(
  tx: Transaction,
  ctx: ServiceContext,
  { userId, settings }: Making,
  name: string,
): Promise<Source> {
  const now = ctx.clock.now();
  const [source] = await tx
    .insert(sources)
    .values({
      id: ctx.ids.make("source"),
      userId,
      kind: "mail",
      name,
      licence: "user",
      settings,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning();
  if (source) return source;
  throw new AppError("CONFLICT", "You have another source of that name.");
}
