import type { HtmlElement } from "../html/html-node";
import { readHtml } from "../html/read-html";
import type { MailItem } from "../mail-item.schema";
import type { MailReading } from "../mail-parser";
import type { ParsedMail } from "../parsed-mail";
import { readText } from "../text/read-text";
import { collectLines } from "./collect-lines";
import { findCards } from "./find-cards";
import { guessItems } from "./guess-items";
import type { MailLayout } from "./layout";
import { readCard } from "./read-card";

/** How far down the words may stand that say what the mail is. */
const HEAD_LINES = 12;

type Alert = { readonly searchName: string | null };

function readAlert(text: string, layout: MailLayout): Alert | null {
  for (const pattern of layout.alerts) {
    const found = pattern.exec(text.trim());
    if (found) return { searchName: found.groups?.search?.trim() || null };
  }
  return null;
}

function findAlert(root: HtmlElement, layout: MailLayout): Alert | null {
  const lines = collectLines([root], () => false).lines.slice(0, HEAD_LINES);
  for (const { text } of lines) {
    const alert = readAlert(text, layout);
    if (alert) return alert;
  }
  return null;
}

type Cards = { readonly root: HtmlElement; readonly cards: ReturnType<typeof findCards> };

/** The HTML where it has listings, else the plain text. */
function findInMail(mail: ParsedMail, layout: MailLayout): Cards {
  const html = readHtml(mail.html).root;
  const inHtml = findCards(html, layout.itemLink, layout.suggestions);
  if (inHtml.length > 0 || mail.text === "") return { root: html, cards: inHtml };
  const text = readText(mail.text).root;
  return { root: text, cards: findCards(text, layout.itemLink, layout.suggestions) };
}

function guess(found: Cards, mail: ParsedMail, layout: MailLayout): MailItem[] {
  const [card] = found.cards;
  if (!card) return [];
  return guessItems(found.root, layout.itemLink, layout.card.signs(card, mail), false);
}

/**
 * The listings of a mail from a known sender. Mails about orders and messages have none; a mail that looks
 * like a search, but not as this layout has it, is `changed-layout` with a guess. Never throws.
 */
export function readListings(mail: ParsedMail, layout: MailLayout): MailReading {
  const inSubject = readAlert(mail.subject, layout);
  if (!inSubject && layout.others.some((pattern) => pattern.test(mail.subject.trim()))) {
    return { kind: "no-listings", why: "This mail is not about a saved search." };
  }
  const found = findInMail(mail, layout);
  const alert = inSubject ?? findAlert(found.root, layout);
  if (found.cards.length === 0) {
    return alert
      ? {
          kind: "changed-layout",
          why: "The mail is about a saved search, but no link in it leads to a listing.",
          guess: [],
        }
      : { kind: "no-listings", why: "No link in this mail leads to a listing." };
  }
  if (!alert) {
    const why = "The mail has listings, but does not say that they come from a saved search.";
    return { kind: "changed-layout", why, guess: guess(found, mail, layout) };
  }
  const items = found.cards.map((card) =>
    readCard(card, layout.card, layout.card.signs(card, mail)),
  );
  const read = items.filter((item) => item !== null);
  if (read.length < items.length) {
    const why = `${items.length - read.length} of ${items.length} listings are not written as before.`;
    return { kind: "changed-layout", why, guess: guess(found, mail, layout) };
  }
  return { kind: "listings", items: read, searchName: alert.searchName };
}
