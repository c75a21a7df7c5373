import { sql } from "drizzle-orm";
import type { DatabaseOrTransaction, Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import { CompPoolBuilder } from "@/lib/domain/matching/comp-pool";
import { createMarket, type Market, marketOn } from "@/lib/domain/verdict/market";
import { findIntervalFactors } from "../ledger/find-interval-factors";
import { type Audience, audienceOf } from "../models/audience";
import { loadModel } from "../models/load-model";
import { readComps } from "../models/read-comps";

type UserId = Id<"user">;

/** What one user's listings are judged against: the shared comps and the user's own. */
export type UserMarket = {
  readonly market: Market;
  readonly ownIds: ReadonlySet<string>;
  /** Learned for this user: every verdict differs from everybody's, whichever comps it rests on. */
  readonly isOwnModel: boolean;
};

/** Markets by who may see them, as committed when they were asked for. */
export type Markets = {
  readonly shared: Market;
  /** For the demo's listings alone, and made for nobody else. */
  readonly demo: () => Promise<Market>;
  /** Users with comps of their own. */
  readonly owners: readonly UserId[];
  /** Null for a user without comps of their own: the shared market holds all they see. */
  readonly ofUser: (userId: UserId) => Promise<UserMarket | null>;
};

type Version = {
  readonly mark: string;
  readonly validUntilMs: number;
  readonly modelId: Id<"model"> | null;
  /** Of the factors that stretch intervals; 0 where there are none. */
  readonly factorsVersion: number;
};
type Held<T> = Version & { readonly value: Promise<T> };
type Cache = {
  readonly common: Map<"shared" | "demo", Held<Market>>;
  readonly users: Map<UserId, Held<UserMarket>>;
};

/** Users whose comps stay in memory, last used longest. */
const USERS_HELD_MAX = 50;

const NO_COMPS: Version = {
  mark: "none",
  validUntilMs: Number.POSITIVE_INFINITY,
  modelId: null,
  factorsVersion: 0,
};

const caches = new WeakMap<DatabaseOrTransaction, Cache>();

/**
 * Markets for judging, kept in this process per database `cacheKey` and used again only while the
 * database still holds exactly the row versions they were made from. Ask after the requests were
 * claimed: whoever changed a comp committed it together with its request.
 */
export async function loadMarkets(
  tx: Transaction,
  cacheKey: DatabaseOrTransaction,
  now: Date,
): Promise<Markets> {
  const cache = caches.get(cacheKey) ?? { common: new Map(), users: new Map() };
  caches.set(cacheKey, cache);
  const versions = await marketVersions(tx, now);
  const common = (name: "shared" | "demo", audience: "demo" | null): Promise<Market> => {
    const version = versions.get(audience) ?? NO_COMPS;
    const kept = cache.common.get(name);
    const current: Held<Market> =
      kept && isCurrent(kept, version, now)
        ? kept
        : { ...version, value: fillMarket(tx, audience, version.modelId, now) };
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
      const { mark, modelId, factorsVersion } = versions.get(null) ?? NO_COMPS;
      const both = { ...own, mark: [mark, modelId, factorsVersion, own.mark].join(" ") };
      const kept = cache.users.get(userId);
      const current =
        kept && isCurrent(kept, both, now)
          ? kept
          : { ...both, value: loadUserMarket(tx, { userId, shared, modelId: own.modelId }, now) };
      keep(cache.users, userId, current);
      return await unlessFailed(current, () => cache.users.delete(userId));
    },
  };
}

function isCurrent(kept: Version, version: Version, now: Date): boolean {
  return (
    kept.mark === version.mark &&
    kept.modelId === version.modelId &&
    kept.factorsVersion === version.factorsVersion &&
    now.getTime() < kept.validUntilMs
  );
}

/** All comps that an audience sees under its model, with intervals as wide as its ledger wants them. */
async function fillMarket(
  tx: Transaction,
  audience: Audience,
  modelId: Id<"model"> | null,
  now: Date,
): Promise<Market> {
  const owners = audience === null || audience === "demo" ? [audience] : [null, audience];
  const factors = await findIntervalFactors(tx, audience);
  const model = await loadModel(tx, modelId);
  const builder = new CompPoolBuilder(model);
  for await (const page of readComps(tx, { owners, now })) {
    for (const comp of page) builder.push(comp);
  }
  return marketOn(builder.build(), model, factors);
}

async function loadUserMarket(
  tx: Transaction,
  { userId, shared, modelId }: { userId: UserId; shared: Market; modelId: Id<"model"> | null },
  now: Date,
): Promise<UserMarket> {
  const own = [];
  for await (const page of readComps(tx, { owners: [userId], now })) own.push(...page);
  return {
    market:
      modelId === null
        ? createMarket(own, { base: shared })
        : await fillMarket(tx, userId, modelId, now),
    ownIds: new Set(own.map(({ id }) => id)),
    isOwnModel: modelId !== null,
  };
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

function keep(users: Cache["users"], userId: UserId, made: Held<UserMarket>): void {
  users.delete(userId);
  users.set(userId, made);
  for (const oldest of users.keys()) {
    if (users.size <= USERS_HELD_MAX) return;
    users.delete(oldest);
  }
}

type VersionRow = {
  audience: "shared" | "demo" | "user";
  userId: UserId | null;
  mark: string;
  until_ms: number | null;
  model_id: Id<"model"> | null;
  factors_version: number;
};

/**
 * One version per audience that changes with every comp added, changed or removed, with the trust of
 * a source, with the model in use and with the stretching of intervals: a row version is its id and the transaction that wrote it.
 */
async function marketVersions(tx: Transaction, now: Date): Promise<Map<Audience, Version>> {
  const rows = await tx.execute<VersionRow>(sql`
    with of_audience as (
      select case when s.licence = 'demo' then 'demo' when c.user_id is null then 'shared' else 'user' end as audience,
        case when s.licence = 'demo' then null else c.user_id end as user_id,
        count(*) || ':' || sum(hashtextextended(c.id, c.xmin::text::bigint)) || ':' ||
          sum(hashtextextended(s.id, (s.trust * 1000)::bigint)) as mark,
        min(extract(epoch from c.forget_at) * 1000)
          filter (where c.forget_at > ${now.toISOString()}::timestamptz)::float8 as until_ms
      from comps c join sources s on s.id = c.source_id group by 1, 2
    )
    select a.audience, a.user_id as "userId", a.mark, a.until_ms, m.id as model_id,
      coalesce((select max(f.version) from interval_factors f
        where f.audience = a.audience and f.user_id is not distinct from a.user_id), 0) as factors_version
    from of_audience a left join market_models m
      on m.state = 'active' and m.audience = a.audience and m.user_id is not distinct from a.user_id`);
  return new Map(
    rows.map((row) => [
      audienceOf(row),
      {
        mark: row.mark,
        validUntilMs: row.until_ms ?? Number.POSITIVE_INFINITY,
        modelId: row.model_id,
        factorsVersion: row.factors_version,
      },
    ]),
  );
}
