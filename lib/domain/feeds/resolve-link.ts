import { toUrl } from "@/lib/core/to-url";

const MAX_LENGTH = 2_000;

/** A whole web address from one that may be relative to `base`; null for `javascript:` and everything that is none. */
export function resolveLink(written: string, base: string): string | null {
  const text = written.trim();
  const url = text === "" || text.length > MAX_LENGTH ? null : toUrl(text, base);
  if (url === null) return null;
  const { href, protocol } = url;
  const isWeb = protocol === "https:" || protocol === "http:";
  return isWeb && href.length <= MAX_LENGTH ? href : null;
}
