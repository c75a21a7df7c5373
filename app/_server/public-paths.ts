/** Every address that answers without a session or an API key; the only list of them. */
const EXACT: ReadonlySet<string> = new Set([
  "/",
  "/login",
  "/sign-up",
  "/privacy",
  "/api/health",
  "/api/livez",
  "/api/readyz",
  "/api/openapi.json",
  "/api/docs",
  "/favicon.ico",
  "/icon.svg",
  "/manifest.webmanifest",
  "/app-icon-192.png",
  "/app-icon-512.png",
  "/app-icon-maskable-512.png",
]);

/** And all below these: password reset, next-auth with its siblings, what marketplaces send and sign, mail that is forwarded to a secret address, and files and drawings without secrets. */
const BELOW = [
  "/reset-password",
  "/api/auth",
  "/api/docs",
  "/api/webhooks",
  "/api/inbound-mail",
  "/demo-photos",
  "/_next",
] as const;

/** Whether a path (no query, no host) is for everybody. Anything that looks like a trick is not. */
export function isPublicPath(pathname: string): boolean {
  if (EXACT.has(pathname)) return true;
  if (/\/\/|\\|%2f|%5c|\/\.\.?(\/|$)/i.test(pathname)) return false;
  return BELOW.some((folder) => pathname === folder || pathname.startsWith(`${folder}/`));
}
