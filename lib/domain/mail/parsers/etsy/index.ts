import type { CurrencyCode } from "@/lib/core/currency";
import {
  OTHER_MAILS,
  PRICE_DROP_ALERTS,
  SEARCH_ALERTS,
  SUGGESTIONS,
} from "../../cards/alert-words";
import type { Card } from "../../cards/card";
import { COMMON_LINES } from "../../cards/common-lines";
import { BUTTON } from "../../cards/line-words";
import { defineMailParser } from "../../define-mail-parser";
import { etsyItemLink } from "./item-link";

const DOLLARS: Readonly<Record<string, CurrencyCode>> = {
  ca: "CAD",
  au: "AUD",
  nz: "NZD",
  sg: "SGD",
};

/** Etsy writes a bare dollar only in the reader's own country, which stands in the address. */
function signs({ url }: Card) {
  const country = /^\/([a-z]{2})(?:-[a-z]{2})?\/listing\//.exec(new URL(url).pathname)?.[1];
  const dollar = country === undefined ? "USD" : (DOLLARS[country] ?? null);
  return { dollar, krona: null, local: dollar };
}

export const etsy = defineMailParser({
  id: "etsy",
  label: "Etsy",
  version: 1,
  domains: ["etsy.com"],
  layout: {
    itemLink: etsyItemLink,
    alerts: [
      ...SEARCH_ALERTS,
      ...PRICE_DROP_ALERTS,
      /^.{0,60}(?:your favou?rites?|you favou?rited|in your cart).{0,30}(?:on sale|sale|% off).{0,40}$/iu,
    ],
    others: OTHER_MAILS,
    suggestions: SUGGESTIONS,
    card: {
      ...COMMON_LINES,
      signs,
      noise: new RegExp(`${BUTTON.source}|^(?:by|from shop|shop)\\s+\\w{2,40}$|^\\d+% off$`, "iu"),
    },
  },
});
