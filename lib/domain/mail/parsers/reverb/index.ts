import {
  OTHER_MAILS,
  PRICE_DROP_ALERTS,
  SEARCH_ALERTS,
  SUGGESTIONS,
} from "../../cards/alert-words";
import { COMMON_LINES } from "../../cards/common-lines";
import { defineMailParser } from "../../define-mail-parser";
import { reverbItemLink } from "./item-link";

export const reverb = defineMailParser({
  id: "reverb",
  label: "Reverb",
  version: 1,
  domains: ["reverb.com"],
  layout: {
    itemLink: reverbItemLink,
    alerts: [
      ...SEARCH_ALERTS,
      ...PRICE_DROP_ALERTS,
      /^your feed(?: update)?\s*:?\s*(?<search>.{0,120})$/iu,
    ],
    others: OTHER_MAILS,
    suggestions: SUGGESTIONS,
    card: {
      ...COMMON_LINES,
      // Other dollars are written C$ and A$ on Reverb.
      signs: () => ({ dollar: "USD", krona: null, local: "USD" }),
      place: /^(?:ships )?from\s+(\p{L}.{1,80})$/iu,
    },
  },
});
