import { toUrl } from "@/lib/core/to-url";

const MAX_LENGTH = 2_000;
const LOOKS_LIKE_HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#:]|$)/i;

/** A web address, also one written without https://; null for everything else, `javascript:` above all. */
export function parseUrl(text: string): string | null {
  const trimmed = text.trim();
  const written = trimmed.startsWith("//") ? trimmed.slice(2) : trimmed;
  const full = LOOKS_LIKE_HOST.test(written) ? `https://${written}` : written;
  if (!/^https?:\/\//i.test(full) || full.length > MAX_LENGTH) return null;
  const href = toUrl(full)?.href;
  return href === undefined || href.length > MAX_LENGTH ? null : href;
}

/** The addresses of a photo column: one, or several divided by spaces, line ends, "|", ";" or ",". */
export function parseUrls(text: string): string[] {
  const found = text
    .split(/[\s|]+|[;,](?=\s*(?:https?:)?\/\/)/)
    .map((part) => parseUrl(part.replace(/[;,]$/, "")))
    .filter((url) => url !== null);
  return [...new Set(found)].slice(0, 24);
}

const TRACKING = /^(utm_\w+|fbclid|gclid|_trk\w*|campid|mkevt|mkcid|mkrid|toolid)$/;

/** The same for every way to reach one ad: without fragment, tracking parameters and a last slash. */
export function identifyUrl(url: string): string {
  const parsed = new URL(url);
  for (const name of [...parsed.searchParams.keys()]) {
    if (TRACKING.test(name)) parsed.searchParams.delete(name);
  }
  const path = parsed.pathname.replace(/\/$/, "");
  return `${parsed.host.replace(/^www\./, "")}${path}${parsed.search}`;
}
