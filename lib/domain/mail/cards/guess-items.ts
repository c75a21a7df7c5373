import type { HtmlElement } from "../html/html-node";
import type { ReadItemLink } from "../links/item-link";
import type { MailItem } from "../mail-item.schema";
import { findCards } from "./find-cards";
import type { CardLayout } from "./layout";
import type { SignMeaning } from "./read-amount";
import { readCard } from "./read-card";

const BUTTONS =
  /^(?:view|see|show|buy|shop|open|details|more|mehr|ansehen|anzeigen|zur anzeige|jetzt|voir|ver|vedi|bekijk|zobacz|save|favorite|merken|unsubscribe|abmelden|help|hilfe|settings|privacy|impressum)(?:\s.{0,30})?$/i;

const GUESS: Omit<CardLayout, "signs" | "title"> = {
  noise: BUTTONS,
  condition: /^(?:condition|zustand|état)\s*:\s*(.{2,60})$/i,
  place: /^(?:location|located in|ort|standort|lieu)\s*:?\s+(.{2,80})$/i,
  auction: /^\d+\s+(?:bids?|gebote?)$/i,
  priceDrop:
    /^(?:price drop(?:ped)?|price reduced|preis gesenkt|reduziert|baisse de prix).{0,40}$/i,
  sold: /^(?:sold|verkauft|vendu)!?$/i,
  ended: /^(?:ended|no longer available|beendet|nicht mehr verfügbar)$/i,
};

/**
 * Listings as links, prices and pictures suggest them, without knowing the layout; never more than is said.
 * Without `needsPrice` a listing with no price in sight is kept, its price unsaid.
 */
export function guessItems(
  root: HtmlElement,
  itemLink: ReadItemLink,
  signs: SignMeaning,
  needsPrice: boolean,
): MailItem[] {
  const items = findCards(root, itemLink, null).map((card) => {
    const layout = (title: CardLayout["title"]) => ({ ...GUESS, title, signs: () => signs });
    const read = (title: CardLayout["title"]) => readCard(card, layout(title), signs, needsPrice);
    return read("linked") ?? read("alt") ?? read("first");
  });
  return items.filter((item) => item !== null);
}
