/** How much of a quota is used, after a call. */
export type QuotaState = {
  readonly isAllowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  readonly resetsAt: Date;
};

export type Quota = {
  readonly take: (key: string) => QuotaState;
  readonly look: (key: string) => QuotaState;
};

export type QuotaRule = {
  readonly market: string;
  readonly name: string;
  readonly limit: number;
  /** When the window that `now` falls into ends. */
  readonly resetsAt: (now: Date) => Date;
};

/** The limits of all markets; each may be set small from outside. */
export type Quotas = {
  readonly define: (rule: QuotaRule) => Quota;
  readonly setLimit: (market: string, name: string, limit: number) => boolean;
  readonly list: () => readonly { market: string; name: string; limit: number }[];
};

/** Windows of that length, counted from the epoch. */
export function everyMs(windowMs: number): (now: Date) => Date {
  return (now) => new Date((Math.floor(now.getTime() / windowMs) + 1) * windowMs);
}

export function createQuotas(now: () => Date): Quotas {
  const rules = new Map<string, { rule: QuotaRule; limit: number }>();

  const define = (rule: QuotaRule): Quota => {
    const held = { rule, limit: rule.limit };
    rules.set(`${rule.market} ${rule.name}`, held);
    const used = new Map<string, { count: number; resetsAt: Date }>();

    const windowOf = (key: string) => {
      const at = now();
      const window = used.get(key);
      if (window && at < window.resetsAt) return window;
      const fresh = { count: 0, resetsAt: rule.resetsAt(at) };
      used.set(key, fresh);
      return fresh;
    };
    const stateOf = (count: number, resetsAt: Date, isAllowed: boolean) => ({
      isAllowed,
      limit: held.limit,
      remaining: Math.max(0, held.limit - count),
      resetsAt,
    });
    return {
      take: (key) => {
        const window = windowOf(key);
        const isAllowed = window.count < held.limit;
        // A refused call costs nothing: the ledger counts those.
        if (isAllowed) window.count += 1;
        return stateOf(window.count, window.resetsAt, isAllowed);
      },
      look: (key) => {
        const window = windowOf(key);
        return stateOf(window.count, window.resetsAt, window.count < held.limit);
      },
    };
  };

  return {
    define,
    setLimit: (market, name, limit) => {
      const held = rules.get(`${market} ${name}`);
      if (held) held.limit = limit;
      return held !== undefined;
    },
    list: () =>
      [...rules.values()].map(({ rule, limit }) => ({
        market: rule.market,
        name: rule.name,
        limit,
      })),
  };
}
