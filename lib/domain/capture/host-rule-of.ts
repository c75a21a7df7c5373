import { toUrl } from "@/lib/core/to-url";
import { HOST_LIST, type HostRule } from "./host-list";

/** "de", "co.uk", "com.au": what may stand behind a marketplace's own name. */
const COUNTRY_ENDING = /^(?:com|[a-z]{2}|(?:com?|net|org)\.[a-z]{2})$/;

function isMeant(host: string, pattern: string): boolean {
  if (!pattern.endsWith(".*")) return host === pattern || host.endsWith(`.${pattern}`);
  const labels = host.split(".");
  const at = labels.indexOf(pattern.slice(0, -2));
  return at >= 0 && COUNTRY_ENDING.test(labels.slice(at + 1).join("."));
}

/** The entry of the host list that an address falls under; null: none, so a page there may be captured. */
export function hostRuleOf(url: string): HostRule | null {
  const host = toUrl(url)?.hostname.replace(/\.$/, "");
  if (host === undefined) return null;
  return HOST_LIST.find(({ hosts }) => hosts.some((pattern) => isMeant(host, pattern))) ?? null;
}
