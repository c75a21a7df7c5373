import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/app/_server/content-security-policy";
import { PATH_HEADER } from "@/app/_server/path-header";
import { isPublicPath } from "@/app/_server/public-paths";
import { env } from "@/lib/platform/env";
import { isHttps, sessionCookieName } from "@/lib/services/auth/session-cookie";

const PERMISSIONS =
  "camera=(self), clipboard-write=(self), geolocation=(self), microphone=(), payment=(), usb=()";

function securityHeaders(policy: string): Record<string, string> {
  return {
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": PERMISSIONS,
    "cross-origin-opener-policy": "same-origin",
    ...(isHttps() ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
}

/** The address as the person sees it, without what Next's own fetches add. */
function pathOf(request: NextRequest): string {
  const { pathname, searchParams } = request.nextUrl;
  const query = new URLSearchParams(searchParams);
  query.delete("_rsc");
  return query.size > 0 ? `${pathname}?${query}` : pathname;
}

/** Next fails on such a path with 500 and no page; led elsewhere, the page or the API says that it is not there. */
function isMalformed(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return false;
  } catch {
    return true;
  }
}

/** Only API addresses with a percent sign come here. */
function passApi(request: NextRequest): NextResponse {
  return isMalformed(request.nextUrl.pathname)
    ? NextResponse.rewrite(new URL("/api/no-address", request.url))
    : NextResponse.next();
}

/**
 * For pages only: headers, and the way to /login for who carries no session cookie. It decides nothing:
 * whether a session is good and what it may do is asked by every page, route and service itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (pathname.startsWith("/api/")) return passApi(request);
  const nonce = randomBytes(16).toString("base64");
  const isDevelopment = env().NODE_ENV === "development";
  const headers = securityHeaders(
    contentSecurityPolicy(nonce, { isDevelopment, sandboxUrl: env().SANDBOX_URL }),
  );
  const path = pathOf(request);
  if (!isPublicPath(pathname) && !request.cookies.has(sessionCookieName())) {
    const login = new URL("/login", request.nextUrl);
    login.searchParams.set("next", path);
    return NextResponse.redirect(login, { status: 307, headers });
  }
  const passed = new Headers(request.headers);
  passed.set(PATH_HEADER, path);
  // Next takes the nonce for its own scripts from here
  passed.set("content-security-policy", headers["content-security-policy"] ?? "");
  const answer = { request: { headers: passed }, headers };
  return isMalformed(pathname)
    ? NextResponse.rewrite(new URL("/no-address", request.url), answer)
    : NextResponse.next(answer);
}

/**
 * Not for the API, except addresses with a percent sign, which no operation has: a body that passes through here is
 * buffered and, above 10 MB, cut off. Not for static files, nor for drawn pictures, which bring a stricter policy and
 * ask for the session themselves.
 */
export const config = {
  matcher: [
    "/api/(.*%.*)",
    "/((?!api/|demo-photos/|_next/static/|_next/image|favicon\\.ico$|icon\\.svg$).*)",
  ],
};
