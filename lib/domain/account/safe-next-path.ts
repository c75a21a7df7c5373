import { toUrl } from "@/lib/core/to-url";
/**
 * Where to go after sign-in: the path of one of our pages, else `fallback`.
 * Anything that a browser could read as another site ("//x", "/\\x", "https:x", control characters) falls back.
 */
export function safeNextPath(next: string | null | undefined, fallback = "/deals"): string {
  if (!next || next.length > 2_000 || !/^\/(?![/\\])/.test(next)) return fallback;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop tab and newline from URLs
  if (/[\u0000-\u001f\u007f\\]/.test(next)) return fallback;
  const base = "http://local.invalid";
  const url = toUrl(next, base);
  if (url === null) return fallback;
  if (url.origin !== base || url.pathname.startsWith("//")) return fallback;
  if (/^\/(api|login|sign-up|reset-password)(\/|$)/.test(url.pathname)) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
