import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { fetches, type Source, searches, sources } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import type { Search } from "@/lib/domain/search/search.schema";
import type { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { connectorOf } from "../connections/open-connection";
import { requireWriter, type ServiceContext } from "../context";
import { notFound, visibleTo } from "../visible-to";
import { readSearch } from "./read-search";

const SEARCHES_MAX = 200;
const FIRST_PAUSE_SECONDS = 300;

type Args = {
  ctx: ServiceContext;
  input: { readonly sourceId: Id<"source">; readonly query: SearchQuery };
};

/**
 * Saves a search at a source that the person sees. The same question of several people is asked once; a new one is
 * due at once. The same search again is the one that is there, active again.
 */
export async function createSearch({ ctx, input }: Args): Promise<Search> {
  const { userId } = requireWriter(ctx);
  const id = await withTransaction(ctx.db, async (tx) => {
    const source = await searchableSource(tx, userId, input.sourceId);
    await requireRoom(tx, userId);
    const query = settled(source, input.query);
    const fetchId = await findOrMakeFetch(tx, ctx, source.id, query);
    const now = ctx.clock.now();
    const [row] = await tx
      .insert(searches)
      .values({
        id: ctx.ids.make("search"),
        userId,
        sourceId: source.id,
        fetchId,
        query,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoUpdate({
        target: [searches.userId, searches.fetchId],
        set: { state: "active", updatedAt: now },
      })
      .returning({ id: searches.id });
    assert(row, "an upsert returns its row");
    return row.id;
  });
  return await readSearch(ctx.db, userId, id);
}

async function searchableSource(tx: Transaction, userId: Id<"user">, id: Id<"source">) {
  const [source] = await tx
    .select()
    .from(sources)
    .where(and(eq(sources.id, id), visibleTo(userId, sources.userId)))
    .for("share");
  if (!source) throw notFound("source");
  if (source.kind !== "api") throw new AppError("INVALID", "This source cannot be searched.");
  return source;
}

async function requireRoom(tx: Transaction, userId: Id<"user">): Promise<void> {
  const mine = await tx.$count(searches, eq(searches.userId, userId));
  if (mine < SEARCHES_MAX) return;
  throw new AppError("CONFLICT", `You have ${SEARCHES_MAX} searches already. Delete one first.`);
}

/** The question as it is asked: a site and a currency that exist there. */
function settled(source: Source, query: SearchQuery): SearchQuery {
  const { sites } = connectorOf(source);
  if (sites.length === 0) return { ...query, site: null };
  const site = sites.find(({ id }) => id === (query.site ?? sites[0]?.id));
  if (!site) {
    throw new AppError("INVALID", "There is no such site.", {
      fields: [{ field: "query.site", message: "There is no such site." }],
    });
  }
  return { ...query, site: site.id, currency: query.currency ?? site.currency };
}

/** Equal questions in different spelling are one: words in any order and case are not, because marketplaces rank by them. */
function hashOf(query: SearchQuery): string {
  const parts = Object.entries(query).sort(([left], [right]) => (left < right ? -1 : 1));
  const canonical = parts.map(([name, value]) => [
    name,
    typeof value === "string" ? value.trim().toLowerCase().replace(/\s+/g, " ") : value,
  ]);
  return createHash("sha256").update(JSON.stringify(canonical)).digest("hex");
}

async function findOrMakeFetch(
  tx: Transaction,
  ctx: ServiceContext,
  sourceId: Id<"source">,
  query: SearchQuery,
): Promise<Id<"fetch">> {
  const now = ctx.clock.now();
  const queryHash = hashOf(query);
  await tx
    .insert(fetches)
    .values({
      id: ctx.ids.make("fetch"),
      sourceId,
      query,
      queryHash,
      everySeconds: FIRST_PAUSE_SECONDS,
      dueAt: now,
      createdAt: now,
    })
    .onConflictDoNothing();
  const [fetch] = await tx
    .select({ id: fetches.id })
    .from(fetches)
    .where(and(eq(fetches.sourceId, sourceId), eq(fetches.queryHash, queryHash)));
  assert(fetch, "the question is there now");
  return fetch.id;
}
