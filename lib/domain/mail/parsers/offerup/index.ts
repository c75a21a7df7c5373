import {
  OTHER_MAILS,
  PRICE_DROP_ALERTS,
  SEARCH_ALERTS,
  SUGGESTIONS,
} from "../../cards/alert-words";
import { COMMON_LINES } from "../../cards/common-lines";
import { US_PLACE } from "../../cards/line-words";
import { defineMailParser } from "../../define-mail-parser";
import { offerupItemLink } from "./item-link";

export const offerup = defineMailParser({
  id: "offerup",
  label: "OfferUp",
  version: 1,
  domains: ["offerup.com"],
  layout: {
    itemLink: offerupItemLink,
    alerts: [
      ...SEARCH_ALERTS,
      ...PRICE_DROP_ALERTS,
      /^new items? near you\s*:?\s*["“]?(?<search>.{0,120}?)["”]?$/iu,
    ],
    others: OTHER_MAILS,
    suggestions: SUGGESTIONS,
    card: {
      ...COMMON_LINES,
      // OfferUp trades in the United States only.
      signs: () => ({ dollar: "USD", krona: null, local: "USD" }),
      place: US_PLACE,
    },
  },
});
