import { OTHER_MAILS, SEARCH_ALERTS } from "../../cards/alert-words";
import { COMMON_LINES } from "../../cards/common-lines";
import { defineMailParser } from "../../define-mail-parser";
import { craigslistItemLink } from "./item-link";
import { siteCurrency } from "./site-currency";

/** "$450 - Oak desk", "$3,050 - 1br - 925ft2 - Loft". */
const PRICE_FIRST = /^(\$[\d,]{1,12})\s+-\s+(?:\d+br\s+-\s+)?(?:\d+ft2\s+-\s+)?(.{1,300})$/;
/** "- Oak desk - $450 (Clinton Hill)", as older mails have it. */
const TITLE_FIRST = /^(?:-\s+)?(.{1,300}?)(?:\s+-?\s*(\$[\d,]{1,12}))?\s*(\([^()]{2,80}\))?$/;

function split(line: string): readonly string[] {
  const found = PRICE_FIRST.exec(line) ?? TITLE_FIRST.exec(line);
  if (!found || /^https?:/i.test(line) || /^\(.*\)$/.test(line)) return [line];
  return found.slice(1).filter((part) => part !== undefined);
}

export const craigslist = defineMailParser({
  id: "craigslist",
  label: "Craigslist",
  version: 1,
  domains: ["craigslist.org"],
  layout: {
    itemLink: craigslistItemLink,
    alerts: [
      ...SEARCH_ALERTS,
      /^(?:cl|craigslist) (?:saved )?search(?: alert)?\s*[:-]\s*["“]?(?<search>.{1,120}?)["”]?(?:\s+\(?\d+ (?:new )?results?\)?)?$/iu,
      /^\d+ new results? for .{1,120}$/iu,
    ],
    others: [...OTHER_MAILS, /^(?:post\/edit\/delete|re:)/iu],
    suggestions: null,
    card: {
      ...COMMON_LINES,
      signs: ({ url }) => {
        const local = siteCurrency(new URL(url).hostname);
        return { dollar: local, krona: null, local };
      },
      isPriceOptional: true,
      place: /^\(([^()]{2,80})\)$/u,
      split,
    },
  },
});
