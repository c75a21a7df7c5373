import type { DatabaseOrTransaction, Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import { CompPoolBuilder } from "@/lib/domain/matching/comp-pool";
import { createMarket, type Market, marketOn } from "@/lib/domain/verdict/market";
import { findIntervalFactors } from "../ledger/find-interval-factors";
import type { Audience } from "../models/audience";
import { loadModel } from "../models/load-model";
import { readComps } from "../models/read-comps";
import { type MarketVersion, marketVersions } from "./market-versions";

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

type Held<T> = MarketVersion & { readonly value: Promise<T> };
type Cache = {
  readonly common: Map<"shared" | "demo", Held<Market>>;
  readonly users: Map<UserId, Held<UserMarket>>;
};

/** Users whose comps stay in memory, last used longest. */
const USERS_HELD_MAX = 50;

const caches = new WeakMap<DatabaseOrTransaction, Cache>();

/**
 * Markets for judging, kept in this process per database `cacheKey` and used again only while nothing
 * has changed that they were made from. Ask after the requests were claimed: the changes that brought
 * them are committed by then.
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
    const version = versions[name];
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
    owners: [...versions.users.keys()],
    ofUser: async (userId) => {
      const own = versions.users.get(userId);
      if (!own) return null;
      const { mark, modelId, factorsVersion, validUntilMs } = versions.shared;
      const both = {
        ...own,
        mark: [mark, modelId, factorsVersion, own.mark].join(" "),
        validUntilMs: Math.min(validUntilMs, own.validUntilMs),
      };
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

function isCurrent(kept: MarketVersion, version: MarketVersion, now: Date): boolean {
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
