import type { MailParser } from "./mail-parser";
import type { ParsedMail } from "./parsed-mail";
import { generic } from "./parsers/generic";
import { PARSERS } from "./parsers/registry";
import { findForward } from "./sender/find-forward";
import { type SenderEvidence, senderEvidence } from "./sender/sender-evidence";

export type ParserChoice = {
  readonly parser: MailParser;
  /** `forwarded`: a person sent the mail on, its sender is what the text says. */
  readonly evidence: Exclude<SenderEvidence, "other"> | "forwarded" | "unknown";
  /** The mail as the parser is to read it: of a forward, with the sender and subject of the mail inside. */
  readonly mail: ParsedMail;
};

/**
 * The parser for a mail. A sender that was refuted and one that nobody knows get `generic`; a forwarded mail
 * gets the parser of the sender its text names. `trustedServers` are the names under which the user's own
 * mail server writes Authentication-Results. Never throws.
 */
export function chooseParser(
  mail: ParsedMail,
  trustedServers: readonly string[] = [],
): ParserChoice {
  for (const parser of PARSERS) {
    const evidence = senderEvidence(mail, parser.domains, trustedServers);
    if (evidence === "refuted") return { parser: generic, evidence, mail };
    if (evidence !== "other") return { parser, evidence, mail };
  }
  const forward = findForward(mail);
  if (!forward) return { parser: generic, evidence: "unknown", mail };
  const inner = { ...mail, ...forward, authResults: [] };
  const parser = PARSERS.find((known) => known.isFrom(inner)) ?? generic;
  return { parser, evidence: "forwarded", mail: inner };
}
