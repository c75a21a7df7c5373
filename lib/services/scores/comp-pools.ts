import { sql } from "drizzle-orm";
import type { DatabaseOrTransaction, Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import { type CompPool, createCompPool } from "@/lib/domain/matching/comp-pool";
import { loadPoolComps } from "./load-pool-comps";

type UserId = Id<"user">;

/** A user's own comps on top of the shared ones. */
export type UserPool = { readonly pool: CompPool; readonly ownIds: ReadonlySet<string> };

/** The comps by who may see them, as committed when they were asked for. */
export type CompPools = {
  readonly shared: CompPool;
  /** Users with comps of their own. */
  readonly owners: readonly UserId[];
  /** Null for a user without comps of their own: the shared pool holds all they see. */
  readonly ofUser: (userId: UserId) => Promise<UserPool | null>;
};

type Version = { readonly mark: string; readonly validUntilMs: number };
type Held<T> = Version & { readonly value: Promise<T> };
type Cache = { shared: Held<CompPool> | null; readonly users: Map<UserId, Held<UserPool>> };

/** Users whose pools stay in memory, last used longest. */
const USERS_HELD_MAX = 50;

const caches = new WeakMap<DatabaseOrTransaction, Cache>();

/**
 * Pools for judging, kept in this process per database `cacheKey` and used again only while the
 * database still holds exactly the row versions they were made from. Ask after the requests were
 * claimed: whoever changed a comp committed it together with its request.
 */
export async function compPools(
  tx: Transaction,
  cacheKey: DatabaseOrTransaction,
  now: Date,
): Promise<CompPools> {
  const cache = caches.get(cacheKey) ?? { shared: null, users: new Map() };
  caches.set(cacheKey, cache);
  const versions = await compVersions(tx, now);
  const version = versions.get(null) ?? { mark: "none", validUntilMs: Number.POSITIVE_INFINITY };
  if (!cache.shared || !isCurrent(cache.shared, version, now)) {
    const value = loadPoolComps(tx, null, now).then((comps) => createCompPool(comps));
    cache.shared = { ...version, value };
  }
  const shared = await unlessFailed(cache.shared, () => {
    cache.shared = null;
  });
  return {
    shared,
    owners: [...versions.keys()].filter((owner) => owner !== null),
    ofUser: async (userId) => {
      const own = versions.get(userId);
      if (!own) return null;
      const both = { ...own, mark: `${version.mark} ${own.mark}` };
      const kept = cache.users.get(userId);
      const current =
        kept && isCurrent(kept, both, now)
          ? kept
          : { ...both, value: loadUserPool(tx, userId, shared, now) };
      keep(cache.users, userId, current);
      return await unlessFailed(current, () => cache.users.delete(userId));
    },
  };
}

function isCurrent(kept: Version, version: Version, now: Date): boolean {
  return kept.mark === version.mark && now.getTime() < kept.validUntilMs;
}

async function loadUserPool(
  tx: Transaction,
  userId: UserId,
  shared: CompPool,
  now: Date,
): Promise<UserPool> {
  const comps = await loadPoolComps(tx, userId, now);
  return { pool: createCompPool(comps, shared), ownIds: new Set(comps.map(({ id }) => id)) };
}

/** Whoever waits gets the failure, and whoever comes later tries again. */
async function unlessFailed<T>(held: Held<T>, forget: () => void): Promise<T> {
  try {
    return await held.value;
  } catch (error) {
    forget();
    throw error;
  }
}

function keep(users: Cache["users"], userId: UserId, made: Held<UserPool>): void {
  users.delete(userId);
  users.set(userId, made);
  for (const oldest of users.keys()) {
    if (users.size <= USERS_HELD_MAX) return;
    users.delete(oldest);
  }
}

/**
 * One mark per owner that changes with every comp added, changed or removed, and with the trust of a
 * source: a row version is its id and the transaction that wrote it.
 */
async function compVersions(tx: Transaction, now: Date): Promise<Map<UserId | null, Version>> {
  const rows = await tx.execute<{
    owner: UserId | null;
    mark: string;
    until_ms: number | null;
  }>(sql`
    select c.user_id as owner,
      count(*) || ':' || sum(hashtextextended(c.id, c.xmin::text::bigint)) || ':' ||
        sum(hashtextextended(s.id, (s.trust * 1000)::bigint)) as mark,
      min(extract(epoch from c.forget_at) * 1000)
        filter (where c.forget_at > ${now.toISOString()}::timestamptz)::float8 as until_ms
    from comps c join sources s on s.id = c.source_id group by c.user_id`);
  return new Map(
    rows.map((row) => [
      row.owner,
      { mark: row.mark, validUntilMs: row.until_ms ?? Number.POSITIVE_INFINITY },
    ]),
  );
}
