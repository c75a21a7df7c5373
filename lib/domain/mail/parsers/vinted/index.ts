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
import { isHostOf } from "../../links/is-host-of";
import { vintedItemLink } from "./item-link";
import { VINTED_SITES } from "./sites";

function signs({ url }: Card) {
  const host = new URL(url).hostname;
  const local = VINTED_SITES.find(({ domain }) => isHostOf(host, domain))?.currency ?? null;
  const isKrona = local === "SEK" || local === "DKK";
  return { dollar: local === "USD" ? local : null, krona: isKrona ? local : null, local };
}

/** What the buyer pays in the end; the price of the thing stands above it. */
const WITH_PROTECTION = /(?:incl\.|inkl\.|incluse?|incluida|protection|käuferschutz|ochrona)/iu;

export const vinted = defineMailParser({
  id: "vinted",
  label: "Vinted",
  version: 1,
  domains: VINTED_SITES.map(({ domain }) => domain),
  layout: {
    itemLink: vintedItemLink,
    alerts: [
      ...SEARCH_ALERTS,
      ...PRICE_DROP_ALERTS,
      /^de nouveaux articles .{0,40}["«“]\s?(?<search>.{1,120}?)\s?["»”].{0,20}$/iu,
    ],
    others: OTHER_MAILS,
    suggestions: SUGGESTIONS,
    card: {
      ...COMMON_LINES,
      signs,
      noise: new RegExp(
        `${BUTTON.source}|${WITH_PROTECTION.source}|^(?:size|größe|taille|taglia|talla|rozmiar)\\b`,
        "iu",
      ),
    },
  },
});
