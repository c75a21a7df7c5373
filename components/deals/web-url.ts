import { toUrl } from "@/lib/core/to-url";
/** An address that may be put into a link: http and https only, or null. */
export function webUrl(text: string | null): string | null {
  const url = text === null ? null : toUrl(text);
  return url?.protocol === "https:" || url?.protocol === "http:" ? url.href : null;
}
