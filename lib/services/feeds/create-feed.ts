import { and, count, eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { fetches, type Source, sources } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { feedPace } from "@/lib/domain/feeds/feed-pace";
import { type CreatedFeed, CreateFeedInput } from "@/lib/domain/feeds/feed-source.schema";
import { FIELD_LABELS } from "@/lib/domain/import/field-labels";
import { REQUIRED_FIELDS } from "@/lib/domain/import/import-field";
import { requireWriter, type ServiceContext } from "../context";
import { feedAddress } from "./feed-address";
import { FEEDS_MAX } from "./feed-limits";
import type { FeedSettings } from "./read-feed-items";

type Args = { ctx: ServiceContext; input: CreateFeedInput };

/**
 * Makes a feed a source of the person's, or changes how the one of the same address is read. It is due at once,
 * and read as a whole; the edge enqueues.
 */
export async function createFeed({ ctx, input }: Args): Promise<CreatedFeed> {
  const { userId } = requireWriter(ctx);
  const { url: written, name, mapping, defaults } = CreateFeedInput.parse(input);
  const url = feedAddress(written);
  requireFields(mapping);
  const settings: FeedSettings = { kind: "feed", url, mapping, defaults };
  return await withTransaction(ctx.db, async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`feeds of ${userId}`}, 0))`,
    );
    const inside = { ...ctx, db: tx };
    const known = await findFeed(tx, userId, url);
    const id = known
      ? await changeFeed(inside, known, { name, settings })
      : await insertFeed(inside, { userId, name, settings });
    const now = ctx.clock.now();
    const due = { dueAt: now, cursor: {}, everySeconds: feedPace(null, null) };
    await tx
      .insert(fetches)
      .values({ id: ctx.ids.make("fetch"), sourceId: id, query: null, queryHash: "", ...due })
      .onConflictDoUpdate({ target: [fetches.sourceId, fetches.queryHash], set: due });
    return { id, isNew: !known };
  });
}

function requireFields(mapping: FeedSettings["mapping"]): void {
  const fields = REQUIRED_FIELDS.filter((field) => !mapping[field]).map((field) => ({
    field: `mapping.${field}`,
    message: `No column is the ${FIELD_LABELS[field].toLowerCase()}. Choose one.`,
  }));
  if (fields[0]) throw new AppError("INVALID", fields[0].message, { fields });
}

type Inside = ServiceContext & { readonly db: Transaction };
type Change = { readonly name: string | undefined; readonly settings: FeedSettings };

async function findFeed(tx: Transaction, userId: Id<"user">, url: string) {
  const [found] = await tx
    .select({ id: sources.id, name: sources.name })
    .from(sources)
    .where(
      and(
        eq(sources.userId, userId),
        eq(sources.kind, "feed"),
        sql`${sources.settings}->>'url' = ${url}`,
      ),
    );
  return found ?? null;
}

async function changeFeed(
  { db, clock }: Inside,
  known: Pick<Source, "id" | "name">,
  { name = known.name, settings }: Change,
): Promise<Id<"source">> {
  const isTaken = name !== known.name && (await hasName(db, known.id, name));
  if (isTaken) throw nameTaken();
  await db
    .update(sources)
    .set({ name, settings, state: "active", updatedAt: clock.now() })
    .where(eq(sources.id, known.id));
  return known.id;
}

/** Whether another source of the same owner is called so. */
async function hasName(tx: Transaction, id: Id<"source">, name: string): Promise<boolean> {
  const rows = await tx.execute(sql`
    select 1 from sources s join sources o on o.user_id = s.user_id and o.id <> s.id
    where s.id = ${id} and o.name = ${name}`);
  return rows.length > 0;
}

async function insertFeed(
  { db, clock, ids }: Inside,
  { userId, name, settings }: Change & { readonly userId: Id<"user"> },
): Promise<Id<"source">> {
  const [own] = await db
    .select({ feeds: count() })
    .from(sources)
    .where(and(eq(sources.userId, userId), eq(sources.kind, "feed")));
  if ((own?.feeds ?? 0) >= FEEDS_MAX) {
    throw new AppError("CONFLICT", `You have ${FEEDS_MAX} feeds, which is the most there may be.`);
  }
  const now = clock.now();
  for (const candidate of name === undefined ? namesOf(settings.url) : [name]) {
    const [made] = await db
      .insert(sources)
      .values({
        id: ids.make("source"),
        userId,
        kind: "feed",
        name: candidate,
        licence: "user",
        settings,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: sources.id });
    if (made) return made.id;
  }
  throw nameTaken();
}

/** Names from the address, for a feed that nobody named. */
function namesOf(url: string): string[] {
  const host = new URL(url).hostname.replace(/^www\./, "").slice(0, 70);
  return Array.from({ length: FEEDS_MAX }, (_, at) => (at === 0 ? host : `${host} (${at + 1})`));
}

function nameTaken(): AppError {
  const message = "You have another source of that name.";
  return new AppError("CONFLICT", message, { fields: [{ field: "name", message }] });
}
