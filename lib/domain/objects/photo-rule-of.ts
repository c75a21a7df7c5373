import { toUrl } from "@/lib/core/to-url";
import { HOST_LIST, type HostRule } from "@/lib/domain/capture/host-list";
import { hostRuleOf } from "@/lib/domain/capture/host-rule-of";

/** Servers that hold the photos of a marketplace of the host list under another name than its own. */
const PHOTO_HOSTS: Readonly<Record<string, string>> = {
  "ebayimg.com": "ebay",
  "ebaystatic.com": "ebay",
  "etsystatic.com": "etsy",
  "fbcdn.net": "facebook",
  "mercdn.net": "mercari",
  "vinted.net": "vinted",
  "marktplaats.com": "marktplaats",
};

/** The entry of the host list that a photo falls under; null: none. */
export function photoRuleOf(photoUrl: string): HostRule | null {
  const host = toUrl(photoUrl)?.hostname.replace(/\.$/, "") ?? "";
  const [, marketplace] =
    Object.entries(PHOTO_HOSTS).find(([name]) => host === name || host.endsWith(`.${name}`)) ?? [];
  return HOST_LIST.find((rule) => rule.marketplace === marketplace) ?? hostRuleOf(photoUrl);
}
