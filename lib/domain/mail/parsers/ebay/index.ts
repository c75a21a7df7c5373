import {
  OTHER_MAILS,
  PRICE_DROP_ALERTS,
  SEARCH_ALERTS,
  SUGGESTIONS,
} from "../../cards/alert-words";
import type { Card } from "../../cards/card";
import { COMMON_LINES } from "../../cards/common-lines";
import { defineMailParser } from "../../define-mail-parser";
import { isHostOf } from "../../links/is-host-of";
import { ebayItemLink } from "./item-link";
import { EBAY_SITES } from "./sites";

const DOLLAR_SITES = ["USD", "CAD", "AUD"];

function signs({ url }: Card) {
  const host = new URL(url).hostname;
  const local = EBAY_SITES.find(({ domain }) => isHostOf(host, domain))?.currency ?? null;
  const hasDollar = local !== null && DOLLAR_SITES.includes(local);
  return { dollar: hasDollar ? local : null, krona: null, local };
}

export const ebay = defineMailParser({
  id: "ebay",
  label: "eBay",
  version: 1,
  domains: EBAY_SITES.map(({ domain }) => domain),
  layout: {
    itemLink: ebayItemLink,
    alerts: [
      ...SEARCH_ALERTS,
      ...PRICE_DROP_ALERTS,
      /^your (?:saved )?search (?:for )?["“]?(?<search>.{1,120}?)["”]? (?:has|found) .{0,60}$/iu,
    ],
    others: [...OTHER_MAILS, /\b(?:outbid|you've been outbid|bid confirmed|überboten)\b/iu],
    suggestions: SUGGESTIONS,
    card: {
      ...COMMON_LINES,
      signs,
      place: /^(?:from|located in|artikelstandort|aus)\s*:?\s+(\p{L}.{1,80})$/iu,
      auction:
        /^(?:\d+ (?:bids?|gebote?|enchères?|offerte|pujas?)|(?:current|starting) bid|aktuelles gebot|startpreis)\s*:?$/iu,
    },
  },
});
