import type { CurrencyCode } from "@/lib/core/currency";
import { guessItems } from "../../cards/guess-items";
import type { SignMeaning } from "../../cards/read-amount";
import type { HtmlElement } from "../../html/html-node";
import { readHtml } from "../../html/read-html";
import type { MailItem } from "../../mail-item.schema";
import type { MailParser } from "../../mail-parser";
import type { ParsedMail } from "../../parsed-mail";
import { domainOf } from "../../sender/sender-evidence";
import { readText } from "../../text/read-text";
import { genericItemLink } from "./item-link";

const COUNTRIES: Readonly<Record<string, CurrencyCode>> = {
  ca: "CAD",
  au: "AUD",
  nz: "NZD",
  sg: "SGD",
  hk: "HKD",
  se: "SEK",
  dk: "DKK",
  no: "NOK",
  us: "USD",
};

/** A bare "$" or "kr" is only read where the sender's country says which one it is. */
function signsOf(mail: ParsedMail): SignMeaning {
  const ending = domainOf(mail.from.address).split(".").at(-1) ?? "";
  const currency = COUNTRIES[ending] ?? null;
  const isKrona = currency !== null && ["SEK", "DKK", "NOK"].includes(currency);
  return { dollar: isKrona ? null : currency, krona: isKrona ? currency : null, local: null };
}

/** Enough to see that a line is a price; never what a price is stored in. */
const ANY_MEANING: SignMeaning = { dollar: "USD", krona: "SEK", local: null };

/** Links beside a price. Where its sign may be several currencies the listing is kept, its price unsaid. */
function guess(root: HtmlElement, signs: SignMeaning): MailItem[] {
  const priced = new Set(
    guessItems(root, genericItemLink, ANY_MEANING, true).map(({ url }) => url),
  );
  return guessItems(root, genericItemLink, signs, false)
    .filter(({ url }) => priced.has(url))
    .map((item) => ({ ...item, externalId: null }));
}

/** For every sender that nobody knows: what links, prices and pictures suggest, always for review. */
export const generic: MailParser = {
  id: "generic",
  label: "Other mails",
  version: 1,
  domains: [],
  isFrom: () => true,
  read: (mail) => {
    const signs = signsOf(mail);
    const inHtml = guess(readHtml(mail.html).root, signs);
    const items = inHtml.length > 0 ? inHtml : guess(readText(mail.text).root, signs);
    if (items.length > 0) return { kind: "listings", items, searchName: null };
    return { kind: "no-listings", why: "No link in this mail stands beside a price." };
  },
};
