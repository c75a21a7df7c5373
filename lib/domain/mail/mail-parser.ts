import type { MailItem } from "./mail-item.schema";
import type { ParsedMail } from "./parsed-mail";

/** What a parser found; `changed-layout` is for a person to review, with what could be guessed. */
export type MailReading =
  | {
      readonly kind: "listings";
      readonly items: readonly MailItem[];
      readonly searchName: string | null;
    }
  | { readonly kind: "no-listings"; readonly why: string }
  | { readonly kind: "changed-layout"; readonly why: string; readonly guess: readonly MailItem[] };

/** Reads the mails of one sender. The version changes with what it makes of a mail. Never throws. */
export type MailParser = {
  readonly id: string;
  readonly label: string;
  readonly version: number;
  /** The domains that the sender's mails come from; theirs and all below them. */
  readonly domains: readonly string[];
  readonly isFrom: (mail: ParsedMail) => boolean;
  readonly read: (mail: ParsedMail) => MailReading;
};
