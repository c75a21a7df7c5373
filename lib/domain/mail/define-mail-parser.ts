import type { MailLayout } from "./cards/layout";
import { readListings } from "./cards/read-listings";
import type { MailParser } from "./mail-parser";
import { senderEvidence } from "./sender/sender-evidence";

type Definition = Pick<MailParser, "id" | "label" | "version" | "domains"> & {
  readonly layout: MailLayout;
};

/** A parser from what is particular to a sender; a mail whose sender was refuted is not from it. */
export function defineMailParser({ layout, ...definition }: Definition): MailParser {
  return {
    ...definition,
    isFrom: (mail) => ["proven", "claimed"].includes(senderEvidence(mail, definition.domains)),
    read: (mail) => readListings(mail, layout),
  };
}
