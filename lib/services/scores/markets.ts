import type { DatabaseOrTransaction, Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import { createMarket, type Market } from "@/lib/domain/verdict/market";
import { readComps } from "../models/read-comps";
import { followMarket, type LiveMarket, readMarket } from "./live-market";
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
  /** For generated listings alone, made for nobody else: the demo's comps, and those of a user's own stand-ins. */
  readonly demo: (ownerId: UserId | null) => Promise<Market>;
  /** Users with comps of their own. */
  readonly owners: readonly UserId[];
  /** Null for a user without comps of their own: the shared market holds all they see. */
  readonly ofUser: (userId: UserId) => Promise<UserMarket | null>;
};

type Held<T> = MarketVersion & { readonly value: Promise<T> };
/** `lastMs` is when it was last known to be up to date. */
type HeldLive = Held<LiveMarket> & { readonly lastMs: number };
type Cache = {
  readonly common: Map<"shared" | "demo", HeldLive>;
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
  const common = async (name: "shared" | "demo"): Promise<Market> => {
    const current = keepUpToDate(tx, cache.common.get(name), {
      name,
      version: versions[name],
      now,
    });
    cache.common.set(name, current);
    return (await unlessFailed(current, () => cache.common.delete(name))).market;
  };
  const shared = await common("shared");
  const madeUp = new Map<UserId, Promise<Market>>();
  const madeUpFor = (userId: UserId) => {
    const known = madeUp.get(userId) ?? loadMadeUpMarket(tx, { userId, demo: common("demo") }, now);
    madeUp.set(userId, known);
    return known;
  };
  return {
    shared,
    demo: (ownerId) => (ownerId === null ? common("demo") : madeUpFor(ownerId)),
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

type Wanted = {
  readonly name: "shared" | "demo";
  readonly version: MarketVersion;
  readonly now: Date;
};

/** As it is while nothing has changed, else the same with what has; read anew only where that cannot be. */
function keepUpToDate(
  tx: Transaction,
  kept: HeldLive | undefined,
  { name, version, now }: Wanted,
): HeldLive {
  const lastMs = now.getTime();
  if (kept && isCurrent(kept, version, now)) return { ...kept, lastMs };
  const audience = name === "demo" ? name : null;
  const read = () => readMarket(tx, { audience, modelId: version.modelId, now });
  const follow = async (known: HeldLive) =>
    (await followMarket(tx, await known.value, { audience, now, lastMs: known.lastMs })) ??
    (await read());
  const mayFollow = kept && isCurrent(kept, { ...version, mark: kept.mark }, now);
  return { ...version, lastMs, value: mayFollow ? follow(kept) : read() };
}

function isCurrent(kept: MarketVersion, version: MarketVersion, now: Date): boolean {
  return (
    kept.mark === version.mark &&
    kept.modelId === version.modelId &&
    kept.factorsVersion === version.factorsVersion &&
    now.getTime() < kept.validUntilMs
  );
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
        : (await readMarket(tx, { audience: userId, modelId, now })).market,
    ownIds: new Set(own.map(({ id }) => id)),
    isOwnModel: modelId !== null,
  };
}

/** A person's stand-ins are small: their comps are read anew for each batch. */
async function loadMadeUpMarket(
  tx: Transaction,
  { userId, demo }: { userId: UserId; demo: Promise<Market> },
  now: Date,
): Promise<Market> {
  const base = await demo;
  const own = [];
  const owners = [{ madeUpFor: userId }];
  for await (const page of readComps(tx, { owners, now })) own.push(...page);
  return createMarket(own, { base });
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
