import {
  OTHER_MAILS,
  PRICE_DROP_ALERTS,
  SEARCH_ALERTS,
  SUGGESTIONS,
} from "../../cards/alert-words";
import { COMMON_LINES } from "../../cards/common-lines";
import { defineMailParser } from "../../define-mail-parser";
import { mercariItemLink } from "./item-link";

export const mercari = defineMailParser({
  id: "mercari",
  label: "Mercari",
  version: 1,
  domains: ["mercari.com"],
  layout: {
    itemLink: mercariItemLink,
    alerts: [...SEARCH_ALERTS, ...PRICE_DROP_ALERTS],
    others: OTHER_MAILS,
    suggestions: SUGGESTIONS,
    card: {
      ...COMMON_LINES,
      // mercari.com is the site of the United States; Japan's is another one.
      signs: () => ({ dollar: "USD", krona: null, local: "USD" }),
    },
  },
});
