import type { ReadItemLink } from "../links/item-link";
import type { ParsedMail } from "../parsed-mail";
import type { Card } from "./card";
import type { SignMeaning } from "./read-amount";

/** How one sender writes about a listing. Patterns look at a whole line; group 1 is the value. */
export type CardLayout = {
  readonly signs: (card: Card, mail: ParsedMail) => SignMeaning;
  /** Where the title stands: in the link, in the first line, or behind the picture. */
  readonly title: "linked" | "first" | "alt";
  /** The sender has listings without a price. */
  readonly isPriceOptional?: boolean;
  /** Lines that say nothing about the listing: buttons, dates, sponsors. */
  readonly noise: RegExp;
  readonly condition: RegExp | null;
  readonly place: RegExp | null;
  readonly auction: RegExp | null;
  readonly priceDrop: RegExp | null;
  readonly sold: RegExp | null;
  readonly ended: RegExp | null;
  /** One line with several facts, as the lines it stands for. */
  readonly split?: (line: string) => readonly string[];
};

/** How the mails of one sender are told apart and where their listings are. */
export type MailLayout = {
  readonly itemLink: ReadItemLink;
  /** Subjects, or first lines, of mails about a saved search; group `search` is its name. */
  readonly alerts: readonly RegExp[];
  /** Subjects of mails about orders, messages and the account. */
  readonly others: readonly RegExp[];
  /** The heading above what the sender suggests besides. */
  readonly suggestions: RegExp | null;
  readonly card: CardLayout;
};
