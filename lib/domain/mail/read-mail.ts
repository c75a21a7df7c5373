import { chooseParser, type ParserChoice } from "./choose-parser";
import type { MailReading } from "./mail-parser";
import type { ParsedMail } from "./parsed-mail";
import { generic } from "./parsers/generic";

export type ReadMail = {
  readonly parserId: string;
  readonly parserVersion: number;
  readonly evidence: ParserChoice["evidence"];
  readonly reading: MailReading;
  /** A person looks at it before anything is stored: the layout is unknown or has changed. */
  readonly needsReview: boolean;
};

/** What a mail says about listings, and by which parser and on what evidence. Never throws. */
export function readMail(mail: ParsedMail, trustedServers: readonly string[] = []): ReadMail {
  const { parser, evidence, mail: inner } = chooseParser(mail, trustedServers);
  const reading = parser.read(inner);
  return {
    parserId: parser.id,
    parserVersion: parser.version,
    evidence,
    reading,
    needsReview:
      reading.kind === "changed-layout" || (reading.kind === "listings" && parser === generic),
  };
}
