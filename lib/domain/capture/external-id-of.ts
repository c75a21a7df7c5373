import { identifyUrl } from "@/lib/domain/import/parse-url";
import { hostRuleOf } from "./host-rule-of";

export type ExternalId = {
  /** Null: the host is no marketplace that is known here. */
  readonly marketplace: string | null;
  readonly externalId: string;
  /** False: the address is not known to be that of one ad, so it stands for itself. */
  readonly isItem: boolean;
};

/** Where each marketplace writes its own number or name of an ad; the first group is the id. */
const ITEM_PATHS: Readonly<Record<string, readonly RegExp[]>> = {
  ebay: [/\/(?:itm|p)\/(?:[^/]{1,300}\/)?(\d{9,15})(?:$|[/?#])/],
  etsy: [/\/listing\/(\d{5,12})(?:$|[/?#])/],
  reverb: [/\/item\/(\d{3,12})(?:$|[-/?#])/],
  discogs: [/\/sell\/item\/(\d{3,12})(?:$|[/?#])/],
  facebook: [/\/marketplace\/(?:[^/]{1,80}\/)?item\/(\d{6,20})(?:$|[/?#])/],
  offerup: [/\/item\/detail\/([0-9a-f-]{8,40})(?:$|[/?#])/i],
  mercari: [/\/item\/(m\d{6,15})(?:$|[/?#])/],
  vinted: [/\/items\/(\d{4,15})(?:$|[-/?#])/],
  kleinanzeigen: [/\/s-anzeige\/(?:[^/]{1,300}\/)?(\d{6,12})(?:$|[-/?#])/],
  depop: [/\/products\/([a-z0-9_.-]{3,200})(?:$|[/?#])/i],
  craigslist: [/\/(\d{8,12})\.html(?:$|[?#])/, /\/(\d{8,12})(?:$|[?#])/],
  poshmark: [/\/listing\/(?:[^/]{1,300}-)?([0-9a-f]{24})(?:$|[/?#])/i],
  grailed: [/\/listings\/(\d{4,12})(?:$|[-/?#])/],
  gumtree: [/\/(\d{8,12})(?:$|[/?#])/],
  wallapop: [/\/item\/([a-z0-9-]{3,200})(?:$|[/?#])/i],
  marktplaats: [/\/([am]\d{6,12})(?:$|[-/?#])/],
  leboncoin: [/\/(?:ad|vi)\/(?:[^/]{1,80}\/)?(\d{6,12})(?:$|[./?#])/],
};

/** Beside those of `identifyUrl`: who sent the visitor and from where, never which thing it is. */
const VISIT =
  /^(?:utm_.*|fbclid|gclid|ref|ref_.*|referrer|source|src|mc_.*|_ga|_gl|igshid|msclkid|dclid|srsltid|sid|sessionid|spm|_trk.*|mkevt|mkcid|mkrid|campid|toolid|referral_.*|tracking)$/i;

/** The address as others may see it: without fragment, credentials and parameters that tell of the visit. */
export function bareUrl(url: string): string {
  const parsed = new URL(url);
  parsed.hash = "";
  parsed.username = "";
  parsed.password = "";
  const visits = [...parsed.searchParams.keys()].filter((name) => VISIT.test(name));
  for (const name of visits) parsed.searchParams.delete(name);
  return parsed.href;
}

/** The same for every visit of a page, at most 300 characters: no scheme, "www." or last slash, parameters in order. */
export function pageIdentity(url: string): string {
  const parsed = new URL(bareUrl(url));
  parsed.searchParams.sort();
  return identifyUrl(parsed.href).slice(0, 300);
}

/** What the ad behind an address is called: by the marketplace itself where it is known, else by its address. Never throws on an address that `URL` takes. */
export function externalIdOf(url: string): ExternalId {
  const marketplace = hostRuleOf(url)?.marketplace ?? null;
  const { pathname, searchParams } = new URL(url);
  const patterns = marketplace === null ? [] : (ITEM_PATHS[marketplace] ?? []);
  for (const pattern of patterns) {
    const id = pattern.exec(pathname)?.[1];
    if (id) return { marketplace, externalId: id, isItem: true };
  }
  const older = marketplace === "ebay" ? searchParams.get("item") : null;
  if (older && /^\d{9,15}$/.test(older)) return { marketplace, externalId: older, isItem: true };
  return { marketplace, externalId: pageIdentity(url), isItem: false };
}
