import {
  OTHER_MAILS,
  PRICE_DROP_ALERTS,
  SEARCH_ALERTS,
  SUGGESTIONS,
} from "../../cards/alert-words";
import { COMMON_LINES } from "../../cards/common-lines";
import { BUTTON } from "../../cards/line-words";
import { defineMailParser } from "../../define-mail-parser";
import { depopItemLink } from "./item-link";

export const depop = defineMailParser({
  id: "depop",
  label: "Depop",
  version: 1,
  domains: ["depop.com"],
  layout: {
    itemLink: depopItemLink,
    alerts: [
      ...SEARCH_ALERTS,
      ...PRICE_DROP_ALERTS,
      /^(?:an item|items?) (?:you (?:liked|saved)|in your saves).{0,60}$/iu,
    ],
    others: OTHER_MAILS,
    suggestions: SUGGESTIONS,
    card: {
      ...COMMON_LINES,
      signs: () => ({ dollar: "USD", krona: null, local: null }),
      noise: new RegExp(`${BUTTON.source}|^(?:size|brand)\\b|^@[\\w.]{2,40}$`, "iu"),
    },
  },
});
