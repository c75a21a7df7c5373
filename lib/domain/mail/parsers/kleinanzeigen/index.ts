import {
  OTHER_MAILS,
  PRICE_DROP_ALERTS,
  SEARCH_ALERTS,
  SUGGESTIONS,
} from "../../cards/alert-words";
import { COMMON_LINES } from "../../cards/common-lines";
import { defineMailParser } from "../../define-mail-parser";
import { kleinanzeigenItemLink } from "./item-link";

export const kleinanzeigen = defineMailParser({
  id: "kleinanzeigen",
  label: "Kleinanzeigen",
  version: 1,
  domains: ["kleinanzeigen.de", "ebay-kleinanzeigen.de"],
  layout: {
    itemLink: kleinanzeigenItemLink,
    alerts: [
      ...SEARCH_ALERTS,
      ...PRICE_DROP_ALERTS,
      /^(?:\d+ )?neue treffer (?:zu|für) .{0,40}[„"](?<search>.{1,120})[“"].{0,40}$/iu,
    ],
    others: OTHER_MAILS,
    suggestions: SUGGESTIONS,
    card: {
      ...COMMON_LINES,
      signs: () => ({ dollar: null, krona: null, local: "EUR" }),
      place: /^(\d{5}\s+\p{L}[\p{L}\d .,/()-]{1,80}?)(?:\s*\(\d+ km\))?$/u,
    },
  },
});
