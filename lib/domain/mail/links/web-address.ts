import { toUrl } from "@/lib/core/to-url";

/** Tracking links are long; what is longer still is no address of a listing. */
const MAX_LENGTH = 8_000;

const NOT_IN_ADDRESSES = /[\s\p{Cc}\p{Cf}]+/gu;

/**
 * The address that a link or an image names, or null unless it is http or https: `javascript:`, `data:`,
 * `mailto:` and addresses with a user name in them come out as null. Never throws.
 */
export function webAddress(text: string): string | null {
  if (text.length > MAX_LENGTH) return null;
  const written = text.replace(NOT_IN_ADDRESSES, "");
  const full = written.startsWith("//") ? `https:${written}` : written;
  const url = /^https?:\/\//i.test(full) ? toUrl(full) : null;
  if (url === null) return null;
  return url.username || url.password || !url.hostname.includes(".") ? null : url.href;
}
