import { sql } from "drizzle-orm";
import type { DatabaseOrTransaction, Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import { type CompPool, createCompPool } from "@/lib/domain/matching/comp-pool";
import { loadPoolComps, type PoolOwner } from "./load-pool-comps";

type UserId = Id<"user">;

/** A user's own comps on top of the shared ones. */
export type UserPool = { readonly pool: CompPool; readonly ownIds: ReadonlySet<string> };

/** The comps by who may see them, as committed when they were asked for. */
export type CompPools = {
  readonly shared: CompPool;
  /** For the demo's listings alone, and made for nobody else. */
  readonly demo: () => Promise<CompPool>;
  /** Users with comps of their own. */
  readonly owners: readonly UserId[];
  /** Null for a user without comps of their own: the shared pool holds all they see. */
  readonly ofUser: (userId: UserId) => Promise<UserPool | null>;
};

type Version = { readonly mark: string; readonly validUntilMs: number };
type Held<T> = Version & { readonly value: Promise<T> };
type Cache = {
  readonly common: Map<"shared" | "demo", Held<CompPool>>;
  readonly users: Map<UserId, Held<UserPool>>;
};

/** Users whose pools stay in memory, last used longest. */
const USERS_HELD_MAX = 50;

const NO_COMPS: Version = { mark: "none", validUntilMs: Number.POSITIVE_INFINITY };

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
  const cache = caches.get(cacheKey) ?? { common: new Map(), users: new Map() };
  caches.set(cacheKey, cache);
  const versions = await compVersions(tx, now);
  const common = (name: "shared" | "demo", owner: "demo" | null): Promise<CompPool> => {
    const version = versions.get(owner) ?? NO_COMPS;
    const kept = cache.common.get(name);
    const current: Held<CompPool> =
      kept && isCurrent(kept, version, now)
        ? kept
        : {
            ...version,
            value: loadPoolComps(tx, owner, now).then((found) => createCompPool(found)),
          };
    cache.common.set(name, current);
    return unlessFailed(current, () => cache.common.delete(name));
  };
  const shared = await common("shared", null);
  return {
    shared,
    demo: () => common("demo", "demo"),
    owners: [...versions.keys()].filter((owner) => owner !== null && owner !== "demo"),
    ofUser: async (userId) => {
      const own = versions.get(userId);
      if (!own) return null;
      const { mark } = versions.get(null) ?? NO_COMPS;
      const both = { ...own, mark: `${mark} ${own.mark}` };
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
async function compVersions(tx: Transaction, now: Date): Promise<Map<PoolOwner, Version>> {
  const rows = await tx.execute<{
    owner: PoolOwner;
    mark: string;
    until_ms: number | null;
  }>(sql`
    select case when s.licence = 'demo' then 'demo' else c.user_id end as owner,
      count(*) || ':' || sum(hashtextextended(c.id, c.xmin::text::bigint)) || ':' ||
        sum(hashtextextended(s.id, (s.trust * 1000)::bigint)) as mark,
      min(extract(epoch from c.forget_at) * 1000)
        filter (where c.forget_at > ${now.toISOString()}::timestamptz)::float8 as until_ms
    from comps c join sources s on s.id = c.source_id group by 1`);
  return new Map(
    rows.map((row) => [
      row.owner,
      { mark: row.mark, validUntilMs: row.until_ms ?? Number.POSITIVE_INFINITY },
    ]),
  );
}
