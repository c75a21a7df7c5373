import type { ComponentType } from "react";
import { AddInbox } from "./add-inbox";
import { AddMailFile } from "./add-mail-file";
import { AddMailbox } from "./add-mailbox";
import { FeedStep } from "./feed-step";
import type { RoadStepProps } from "./road-step";
import { ScriptsStep } from "./scripts-step";

/** A way by which listings come in. */
export type Road = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Asks what is needed and makes the source. */
  readonly Step: ComponentType<RoadStepProps>;
};

/**
 * Ways beside the marketplaces, which come from the connectors: a feed, a mailbox, forwarded mail, own scripts.
 * One line adds one to the dialog; what does not work yet has no line.
 */
export const ROADS: readonly Road[] = [
  {
    id: "feed",
    label: "Feed",
    hint: "RSS, Atom or JSON Feed of a shop or a site, read again and again",
    Step: FeedStep,
  },
  {
    id: "scripts",
    label: "Own scripts",
    hint: "Send listings yourself, with an API key",
    Step: ScriptsStep,
  },
  {
    id: "mailbox",
    label: "A mailbox",
    hint: "Saved-search mails of marketplaces, read over IMAP",
    Step: AddMailbox,
  },
  {
    id: "mail-file",
    label: "A file of mails",
    hint: "Saved-search mails as .eml or .mbox",
    Step: AddMailFile,
  },
  {
    id: "inbox",
    label: "Forwarded mail",
    hint: "A secret address that saved-search mails are sent on to",
    Step: AddInbox,
  },
];
