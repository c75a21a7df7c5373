import type { Money } from "@/lib/core/money";
import type { Shipping } from "@/lib/domain/listing/listing-draft.schema";
import type { MailItem } from "../mail-item.schema";
import type { Card, CardLine } from "./card";
import { choosePhoto } from "./choose-photo";
import type { CardLayout } from "./layout";
import type { SignMeaning } from "./read-amount";
import { type PriceLine, readPriceLine } from "./read-price-line";
import { readShippingLine } from "./read-shipping-line";

const SEPARATOR = /\s+[·•|]\s+/;
const MAX_LINES = 60;
/** What stands behind a picture and does not say what it shows. */
const NO_TITLE =
  /^(?:(?:(?:item|product|listing|article|artikel|produkt)[ -]?)?(?:image|photo|picture|bild|foto|thumbnail|item|product|artikel)s?|\S*\.(?:jpe?g|png|gif|webp))$/iu;

type Facts = {
  price: Money | null;
  priceBefore: Money | null;
  saysNoPrice: boolean;
  shipping: Shipping | null;
  conditionText: string | null;
  place: string | null;
  isAuction: boolean;
  said: MailItem["said"];
};

const noFacts = (): Facts => ({
  price: null,
  priceBefore: null,
  saysNoPrice: false,
  shipping: null,
  conditionText: null,
  place: null,
  isAuction: false,
  said: null,
});

const valueIn = (pattern: RegExp | null, text: string) => {
  const found = pattern?.exec(text);
  return found ? (found[1] ?? found[0]).trim() : null;
};

function takePrice(found: PriceLine, facts: Facts): void {
  if (found.kind === "no-price") facts.saysNoPrice = true;
  else if (found.kind === "old-price") facts.priceBefore ??= found.before;
  else if (facts.price === null) {
    facts.price = found.price;
    facts.priceBefore ??= found.before;
  }
}

/** Whether the line was one of the words that say a state or a kind of sale. */
function takeWords(text: string, layout: CardLayout, facts: Facts): boolean {
  if (layout.sold?.test(text)) facts.said = "sold";
  else if (layout.ended?.test(text)) facts.said ??= "ended";
  else if (layout.priceDrop?.test(text)) facts.said ??= "price-drop";
  else if (layout.auction?.test(text)) facts.isAuction = true;
  else return false;
  return true;
}

/** Whether the line says a price, shipping or a state, or nothing about the listing. */
function takeSure(line: CardLine, layout: CardLayout, signs: SignMeaning, facts: Facts): boolean {
  const price = readPriceLine(line.text, line.isStruck, signs);
  const isWord = takeWords(line.text, layout, facts);
  if (price) takePrice(price, facts);
  if (price || isWord) return true;
  const shipping = readShippingLine(line.text, signs);
  if (shipping) facts.shipping ??= shipping;
  return shipping !== null || layout.noise.test(line.text);
}

/** Places and conditions look like titles; they are looked for beside the title only. */
function takeRest({ text }: CardLine, layout: CardLayout, facts: Facts): void {
  for (const part of text.split(SEPARATOR)) {
    const condition = valueIn(layout.condition, part);
    if (condition !== null) facts.conditionText ??= condition.slice(0, 120);
    else facts.place ??= valueIn(layout.place, part)?.slice(0, 200) ?? null;
  }
}

/** A title may hold a separator; a linked line is only taken apart where a price stands before it. */
function partsOf({ text, isLinked, isStruck }: CardLine, layout: CardLayout, signs: SignMeaning) {
  const own = layout.split?.(text);
  if (own) return own;
  const parts = text.split(SEPARATOR);
  const isPrice = readPriceLine(parts[0] ?? "", isStruck, signs) !== null;
  return isLinked && !isPrice ? [text] : parts;
}

function splitLines(lines: readonly CardLine[], layout: CardLayout, signs: SignMeaning) {
  return lines.slice(0, MAX_LINES).flatMap((line) =>
    partsOf(line, layout, signs)
      .map((text) => ({ ...line, text: text.trim() }))
      .filter(({ text }) => text !== ""),
  );
}

type Title = { readonly text: string; readonly line: CardLine | null };

function chooseTitle(card: Card, unread: readonly CardLine[], layout: CardLayout): Title | null {
  const lines = unread.filter(({ text }) => /\p{L}|\d/u.test(text) && !/^https?:/i.test(text));
  const alt = card.images.find(
    ({ alt: words }) => /\p{L}.*\p{L}/u.test(words) && !NO_TITLE.test(words),
  )?.alt;
  if (layout.title === "alt" && alt) {
    return { text: alt, line: lines.find(({ text }) => text === alt) ?? null };
  }
  const hasLinked = card.lines.some(({ isLinked }) => isLinked);
  if (layout.title !== "first" && !hasLinked && card.images.length > 0) {
    return alt ? { text: alt, line: null } : null;
  }
  // A plain text has neither pictures nor linked words: there the first line is the title.
  const isWanted = (line: CardLine) => layout.title === "first" || !hasLinked || line.isLinked;
  const line = lines.find(isWanted);
  return line ? { text: line.text, line } : null;
}

/**
 * One listing as its box says it. Each line is taken for one fact or for the title; what is not understood is
 * left out. Null when title or price are not where the layout has them: the layout is another one.
 */
export function readCard(
  card: Card,
  layout: CardLayout,
  signs: SignMeaning,
  needsPrice = true,
): MailItem | null {
  const facts = noFacts();
  const isUnread = (line: CardLine) => !takeSure(line, layout, signs, facts);
  const unread = splitLines(card.lines, layout, signs).filter(isUnread);
  const saysPrice = () => facts.price !== null || facts.saysNoPrice;
  const after = saysPrice() ? [] : splitLines(card.after, layout, signs).filter(isUnread);
  const title = chooseTitle(card, unread, layout);
  const isPriced = saysPrice() || facts.said === "sold" || layout.isPriceOptional === true;
  if (title === null || (needsPrice && !isPriced)) return null;
  for (const line of [...unread, ...after]) {
    if (line !== title.line) takeRest(line, layout, facts);
  }
  const { saysNoPrice: _, ...said } = facts;
  const hasDropped = facts.priceBefore !== null && facts.price !== null;
  return {
    externalId: card.externalId,
    title: title.text.slice(0, 500),
    url: card.url,
    photoUrl: choosePhoto(card.images),
    ...said,
    said: facts.said ?? (hasDropped ? "price-drop" : null),
  };
}
