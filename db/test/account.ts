import { testContext } from "@/db/test/context";
import { systemIds } from "@/lib/platform/clock";
import { hashSecretToken } from "@/lib/platform/secret-token";
import { signUp } from "@/lib/services/auth/sign-up";
import type { ServiceContext } from "@/lib/services/context";
import type { Database } from "../client";

export const GOOD_PASSWORD = "copper lantern orbit";

let count = 0;

/** A browser of its own: another test's tries do not count against it. */
export function makeClient(over: { address?: string } = {}) {
  count += 1;
  return { address: `203.0.113.${count}-${process.pid}`, userAgent: "Test Browser", ...over };
}

export const anonymous = (db: Database): ServiceContext => testContext(db, { kind: "anonymous" });

/** The context of a browser that carries this session token. */
export function sessionContext(
  db: Database,
  user: { id: `usr_${string}`; role: "user" | "admin" },
  token: string,
): ServiceContext {
  return testContext(db, {
    kind: "user",
    userId: user.id,
    role: user.role,
    scopes: ["read", "write"],
    sessionHash: hashSecretToken(token),
  });
}

/** A person who signed up with GOOD_PASSWORD, and the context of their browser. */
export async function makeAccount(db: Database, over: { email?: string } = {}) {
  const email = over.email ?? `${systemIds.make("user")}@example.test`;
  const input = { email, name: "Mara Lindholm", password: GOOD_PASSWORD };
  const { user, token } = await signUp({ ctx: anonymous(db), input, client: makeClient() });
  return { user, token, ctx: sessionContext(db, user, token) };
}
