import { env } from "@/lib/platform/env";
import { SESSION_ABSOLUTE_MS } from "./session-lifetime";

const PLAIN_NAME = "next-auth.session-token";
/** A browser takes a `__Host-` cookie only over https, for this host alone and for all paths. */
const HTTPS_NAME = `__Host-${PLAIN_NAME}`;

export const isHttps = (): boolean => env().APP_URL?.startsWith("https:") ?? false;

export const sessionCookieName = (): string => (isHttps() ? HTTPS_NAME : PLAIN_NAME);

/**
 * Options of the session cookie. It outlives the session's 30 idle days on purpose: the database row
 * decides how long a session lives, so that no answer has to renew the cookie.
 */
export function sessionCookieOptions() {
  return {
    httpOnly: true,
    secure: isHttps(),
    sameSite: "lax" as const,
    path: "/",
    maxAge: SESSION_ABSOLUTE_MS / 1_000,
  };
}

/** The token in a Cookie header, or null. */
export function sessionTokenOf(cookieHeader: string | null): string | null {
  const name = sessionCookieName();
  for (const part of (cookieHeader ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
  }
  return null;
}
