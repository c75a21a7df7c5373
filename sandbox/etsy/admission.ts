import type { Call, Reply, World } from "../contract";
import type { Grants } from "../core/grants";
import { everyMs } from "../core/quotas";
import { ACCOUNTS, type Account } from "./account";
import { etsyError } from "./etsy-error";

export type App = { readonly keystring: string; readonly sharedSecret: string };

const DAY_MS = 86_400_000;

/** The operations of signing in carry no key and count for no limit. */
export const isSignIn = (operation: string) => operation.startsWith("oauth");

export function limited(retryAfterSeconds: number): Reply {
  const reply = etsyError(429, "You have exceeded your API rate limit.");
  return { ...reply, headers: { "retry-after": String(retryAfterSeconds) } };
}

/** Key and limits: what is looked at before any operation. */
export function createGate(world: World, app: App) {
  const rule = { market: "etsy" };
  const { define } = world.quotas;
  const perSecond = define({ ...rule, name: "per-second", limit: 10, resetsAt: everyMs(1_000) });
  const perDay = define({ ...rule, name: "per-day", limit: 10_000, resetsAt: everyMs(DAY_MS) });
  const keyOf = (call: Call) => call.headers["x-api-key"]?.split(":")[0] ?? "";

  const keyProblem = (call: Call): Reply | null => {
    const [keystring, secret] = call.headers["x-api-key"]?.split(":") ?? [];
    if (keystring === undefined || keystring === "") return etsyError(401, "Missing API key.");
    if (keystring !== app.keystring) return etsyError(401, "Invalid API key.");
    if (secret === undefined)
      return etsyError(403, "Shared secret is required in x-api-key header.");
    return secret === app.sharedSecret ? null : etsyError(403, "Invalid shared secret.");
  };
  const headers = (call: Call, operation: string): Readonly<Record<string, string>> => {
    if (isSignIn(operation)) return {};
    const [second, day] = [perSecond.look(keyOf(call)), perDay.look(keyOf(call))];
    return {
      "x-limit-per-second": String(second.limit),
      "x-remaining-this-second": String(second.remaining),
      "x-limit-per-day": String(day.limit),
      "x-remaining-today": String(day.remaining),
    };
  };
  const admit = (call: Call, operation: string): Reply | null => {
    if (isSignIn(operation)) return null;
    const problem = keyProblem(call);
    if (problem) return problem;
    const day = perDay.look(keyOf(call));
    const spent = day.isAllowed ? perSecond.take(keyOf(call)) : day;
    if (spent.isAllowed) {
      perDay.take(keyOf(call));
      return null;
    }
    const waitMs = spent.resetsAt.getTime() - world.now().getTime();
    return limited(Math.max(1, Math.ceil(waitMs / 1_000)));
  };
  return { admit, headers };
}

/** One text: the document has no room for a description beside it. */
export const badToken = (why: "expired" | "invalid") =>
  etsyError(401, `invalid_token: access token is ${why}`);

export type Admission =
  | { readonly kind: "admitted"; readonly account: Account }
  | { readonly kind: "refused"; readonly reply: Reply };

const refused = (reply: Reply): Admission => ({ kind: "refused", reply });

/** Whose call it is, by the bearer token; it must hold the scope. */
export function admitBearer(call: Call, grants: Grants, scope: string): Admission {
  const [kind, token] = call.headers.authorization?.split(" ") ?? [];
  if (kind?.toLowerCase() !== "bearer" || !token) {
    return refused(etsyError(401, "The request lacks an access token."));
  }
  const checked = grants.check(token);
  if (checked.kind !== "valid") {
    return refused(badToken(checked.kind === "expired" ? "expired" : "invalid"));
  }
  if (!checked.grant.scopes.includes(scope)) {
    return refused(etsyError(403, `insufficient_scope: the token lacks ${scope}`));
  }
  const account = ACCOUNTS.find(({ username }) => username === checked.grant.account);
  return account ? { kind: "admitted", account } : refused(badToken("invalid"));
}
