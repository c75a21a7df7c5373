import {
  OTHER_MAILS,
  PRICE_DROP_ALERTS,
  SEARCH_ALERTS,
  SUGGESTIONS,
} from "../../cards/alert-words";
import type { Card } from "../../cards/card";
import { COMMON_LINES } from "../../cards/common-lines";
import { US_PLACE } from "../../cards/line-words";
import { defineMailParser } from "../../define-mail-parser";
import { facebookItemLink } from "./item-link";

const CANADA = /,\s?(?:AB|BC|MB|NB|NL|NS|ON|PE|QC|SK|YT|NT|NU)(?:\s|$)/;
const AUSTRALIA = /,\s?(?:NSW|VIC|QLD|WA, Australia|SA, Australia|TAS|ACT)(?:\s|$)/;

/** A bare dollar is the one of the place beside it. */
function signs({ lines }: Card) {
  const isIn = (country: RegExp) => lines.some(({ text }) => country.test(text));
  const isCanadian = isIn(CANADA);
  const isUnitedStates = !isCanadian && !isIn(AUSTRALIA);
  const dollar = isCanadian ? "CAD" : isUnitedStates ? "USD" : "AUD";
  const writesDollars = lines.some(({ text }) => text.includes("$"));
  const hasUsPlace = lines.some(({ text }) => US_PLACE.test(text));
  return { dollar, krona: null, local: writesDollars || hasUsPlace ? dollar : null };
}

export const facebook = defineMailParser({
  id: "facebook",
  label: "Facebook Marketplace",
  version: 1,
  domains: ["facebookmail.com", "facebook.com"],
  layout: {
    itemLink: facebookItemLink,
    alerts: [
      ...SEARCH_ALERTS,
      ...PRICE_DROP_ALERTS,
      /^(?:new listings?|new on marketplace|marketplace alert)\s*[:-]?\s*["“]?(?<search>.{0,120}?)["”]?$/iu,
      /^(?:there (?:are|is) )?(?:\d+ )?new listings? (?:that match(?:es)?|matching|for) .{0,20}["“](?<search>.{1,120})["”].{0,40}$/iu,
      /^neu auf (?:dem )?marketplace\s*:?\s*["„“]?(?<search>.{0,120}?)["”“]?$/iu,
    ],
    others: [...OTHER_MAILS, /\b(?:friend request|commented|tagged|login|is interested in)\b/iu],
    suggestions: SUGGESTIONS,
    card: {
      ...COMMON_LINES,
      signs,
      place:
        /^(?:listed in\s+)?([\p{L}][\p{L}.' -]{1,60},\s?(?:[A-Z]{2,3}|\p{L}[\p{L} -]{2,40}))(?:\s*\(?\d+\s*(?:mi|miles|km)\.?(?: away)?\)?)?$/u,
    },
  },
});
