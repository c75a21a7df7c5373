import { findApiKeyActor } from "@/lib/services/api-keys/find-api-key-actor";
import { findSession } from "@/lib/services/auth/find-session";
import { sessionTokenOf } from "@/lib/services/auth/session-cookie";
import type { Actor } from "@/lib/services/context";
import { processContext } from "@/lib/services/process-context";
import { bearerKeyOf } from "./bearer-key-of";

const ANONYMOUS = { kind: "anonymous" } as const;

/**
 * Who sends a request: an API key (`Authorization: Bearer dsk_…`) or the session cookie, else nobody.
 * A request with an Authorization header is never read as the cookie's: a wrong key is nobody.
 */
export async function actorFromRequest(request: Request): Promise<Actor> {
  const ctx = processContext({ kind: "system" });
  if (request.headers.has("authorization")) {
    const key = bearerKeyOf(request);
    return (key ? await findApiKeyActor({ ctx, input: { key } }) : null) ?? ANONYMOUS;
  }
  const token = sessionTokenOf(request.headers.get("cookie"));
  const signedIn = token ? await findSession({ ctx, input: { token } }) : null;
  return signedIn?.actor ?? ANONYMOUS;
}
