import { AppError } from "@/lib/core/errors";
import { toUrl } from "@/lib/core/to-url";
import { env } from "@/lib/platform/env";
import { sessionTokenOf } from "@/lib/services/auth/session-cookie";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Where our own pages come from: APP_URL. An installation without one (local, development) is open under
 * several names (localhost, 127.0.0.1), so there the host that the browser addressed counts.
 */
function isOurs(origin: string, request: Request): boolean {
  const { APP_URL: appUrl, INSTALLATION: installation } = env();
  const url = toUrl(origin);
  if (url === null) return false;
  if (appUrl && new URL(appUrl).origin === origin) return true;
  if (appUrl && installation !== "local") return false;
  return url.host === request.headers.get("host");
}

function isForeign(request: Request): boolean {
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  return (site !== null && site !== "same-origin") || (origin !== null && !isOurs(origin, request));
}

/** Throws FORBIDDEN when another site's page sent this request; for sign-in, where no cookie proves anything yet. */
export function refuseForeignOrigin(request: Request): void {
  if (SAFE_METHODS.has(request.method) || !isForeign(request)) return;
  throw new AppError("FORBIDDEN", "This request came from another site and was refused.");
}

/**
 * Throws FORBIDDEN when a change that the session cookie would authorise was not sent by a page of ours:
 * Origin or Sec-Fetch-Site is foreign, or both are missing. API keys are exempt: no page sends them by itself.
 */
export function checkOrigin(request: Request): void {
  if (SAFE_METHODS.has(request.method) || request.headers.has("authorization")) return;
  if (!sessionTokenOf(request.headers.get("cookie"))) return;
  refuseForeignOrigin(request);
  if (request.headers.has("origin") || request.headers.has("sec-fetch-site")) return;
  throw new AppError(
    "FORBIDDEN",
    "This request does not say where it came from. Send an Origin header, or use an API key.",
  );
}
