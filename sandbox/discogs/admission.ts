import type { Call, Reply, World } from "../contract";
import { everyMs } from "../core/quotas";

export type Account = {
  readonly id: number;
  readonly username: string;
  readonly token: string;
  /** Has filled in the seller settings, without which no prices are suggested. */
  readonly isSeller: boolean;
};
export type Keys = {
  readonly account: Account;
  readonly consumerKey: string;
  readonly consumerSecret: string;
};

export type Caller = "anonymous" | "application" | "user" | "unknown";

export const message = (status: number, text: string): Reply => ({
  status,
  body: { message: text },
});

export const mustAuthenticate = () =>
  message(401, "You must authenticate to access this resource.");

/** Who calls: by the user's token or the application's key and secret, in a header or in the address. */
export function callerOf(call: Call, keys: Keys): Caller {
  const header = call.headers.authorization;
  const part = (name: string) =>
    new RegExp(`${name}=([^,\\s]+)`).exec(header ?? "")?.[1] ?? call.query.get(name);
  if (header !== undefined && !/^Discogs\s/i.test(header)) return "unknown";
  const [token, key] = [part("token"), part("key")];
  if (token !== null) return token === keys.account.token ? "user" : "unknown";
  if (key === null) return header === undefined ? "anonymous" : "unknown";
  return key === keys.consumerKey && part("secret") === keys.consumerSecret
    ? "application"
    : "unknown";
}

/** What a library sends by itself says nothing of the application. */
const NAMELESS = /^(node|undici|axios)?$/;

const BLOCKED: Reply = {
  status: 403,
  body: "<!doctype html><html><head><title>Access denied</title></head><body><p>Please name your application in the User-Agent.</p></body></html>",
};

export function createGate(world: World, keys: () => Keys) {
  const rule = { market: "discogs", resetsAt: everyMs(60_000) };
  const known = world.quotas.define({ ...rule, name: "per-minute-authenticated", limit: 60 });
  const anonymous = world.quotas.define({ ...rule, name: "per-minute-anonymous", limit: 25 });
  const quotaOf = (call: Call) => {
    const caller = callerOf(call, keys());
    return { quota: caller === "user" || caller === "application" ? known : anonymous, caller };
  };
  return {
    headers: (call: Call): Readonly<Record<string, string>> => {
      const { quota, caller } = quotaOf(call);
      const { limit, remaining } = quota.look(caller);
      return {
        "x-discogs-ratelimit": String(limit),
        "x-discogs-ratelimit-used": String(limit - remaining),
        "x-discogs-ratelimit-remaining": String(remaining),
        "x-discogs-media-type": "discogs.v2",
      };
    },
    admit: (call: Call): Reply | null => {
      if (NAMELESS.test(call.headers["user-agent"] ?? "")) return BLOCKED;
      const { quota, caller } = quotaOf(call);
      if (!quota.take(caller).isAllowed) {
        return message(429, "You are making requests too quickly.");
      }
      return caller === "unknown" ? message(401, "Invalid consumer token.") : null;
    },
  };
}
