/** `capture`: one page at a time, by the person's own click. `email-only` and `link-only`: nothing of a page is read. */
export type HostRuleKind = "capture" | "email-only" | "link-only";

export type HostRule = {
  readonly marketplace: string;
  /** A host is meant when it ends with one of these, at a dot; "*" stands for one country ending such as "de" or "co.uk". */
  readonly hosts: readonly string[];
  readonly rule: HostRuleKind;
  /** True where it allows that the server fetches its photos, to tell things by them; none does so far. */
  readonly mayFetchPhotos?: boolean;
  /** For the person who stands before the page. */
  readonly why: string;
  /** The page that sets the rule. */
  readonly sourceUrl: string;
  /** The day it was read here; null: not read, the rule rests on what the person may do by hand. */
  readonly readOn: string | null;
};

const BY_HAND = "You opened this page, and one click copies what it says. Nothing else is fetched.";

const capture = (marketplace: string, hosts: readonly string[], sourceUrl: string): HostRule => ({
  marketplace,
  hosts,
  rule: "capture",
  why: BY_HAND,
  sourceUrl,
  readOn: null,
});

/**
 * What each marketplace leaves room for. A marketplace's page is never fetched by the server, whatever stands here.
 * eBay: terms read in reports of the user agreement of 2026-02-20; Craigslist: terms of 2018 as quoted there.
 */
export const HOST_LIST: readonly HostRule[] = [
  {
    marketplace: "craigslist",
    hosts: ["craigslist.org", "craigslist.ca"],
    rule: "email-only",
    why: "Craigslist allows no capture. Let its e-mail alerts come to Deal-Scout instead.",
    sourceUrl: "http://www.chrismendlatech.com/2018/01/new-terms-of-use-for-craigslist/",
    readOn: "2026-11-27",
  },
  {
    marketplace: "ebay",
    hosts: ["ebay.*"],
    rule: "link-only",
    why: "eBay lets its listings be used through its own interface only, and kept for a short time. Connect eBay under Sources, and Deal-Scout asks there.",
    sourceUrl: "https://www.billhartzer.com/?p=17372",
    readOn: "2026-11-27",
  },
  capture("etsy", ["etsy.com"], "https://www.etsy.com/legal/terms-of-use"),
  capture("reverb", ["reverb.com"], "https://reverb.com/page/terms"),
  capture(
    "discogs",
    ["discogs.com"],
    "https://support.discogs.com/hc/en-us/articles/360009334333-Terms-of-Service",
  ),
  capture("facebook", ["facebook.com"], "https://www.facebook.com/terms.php"),
  capture("offerup", ["offerup.com"], "https://offerup.com/terms"),
  capture("mercari", ["mercari.com"], "https://www.mercari.com/terms/"),
  capture("vinted", ["vinted.*"], "https://www.vinted.co.uk/terms_and_conditions"),
  capture(
    "kleinanzeigen",
    ["kleinanzeigen.de", "ebay-kleinanzeigen.de"],
    "https://themen.kleinanzeigen.de/nutzungsbedingungen/",
  ),
  capture("depop", ["depop.com"], "https://www.depop.com/terms/"),
  capture("poshmark", ["poshmark.*"], "https://poshmark.com/terms"),
  capture("grailed", ["grailed.com"], "https://www.grailed.com/about/terms"),
  capture("gumtree", ["gumtree.*"], "https://www.gumtree.com/terms"),
  capture("wallapop", ["wallapop.com"], "https://about.wallapop.com/legal/"),
  capture("marktplaats", ["marktplaats.nl"], "https://www.marktplaats.nl/i/gebruiksvoorwaarden/"),
  capture("leboncoin", ["leboncoin.fr"], "https://www.leboncoin.fr/dc/cgu"),
];
