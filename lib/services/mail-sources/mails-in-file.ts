import { MAIL_LIMITS } from "@/lib/adapters/mailbox/mail-limits";
import { type MboxEntry, splitMbox } from "@/lib/adapters/mailbox/split-mbox";
import { AppError } from "@/lib/core/errors";

/** How many bytes say whether a file holds mails. */
const HEAD_BYTES = 4_096;

const MBOX = /^From \S+/;
/** A header line, as every mail begins with; others may stand before the first that is known. */
const HEADER = /^[!-9;-~]{1,76}:/;
const KNOWN =
  /^(?:from|to|date|subject|received|return-path|message-id|mime-version|delivered-to|dkim-signature|content-type|x-[\w-]+)\s*:/im;

export type MailFile = "mbox" | "eml";

/** Whether a file is one mail or many, by its first bytes; throws INVALID with a sentence where it is neither. */
export function mailFileOf(head: Uint8Array): MailFile {
  const text = Buffer.from(head.subarray(0, HEAD_BYTES))
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "");
  if (MBOX.test(text)) return "mbox";
  if (HEADER.test(text) && KNOWN.test(text)) return "eml";
  throw new AppError("INVALID", "This is not a mail. Send an .eml file, or an .mbox with several.");
}

async function readWhole(bytes: AsyncIterable<Uint8Array>): Promise<MboxEntry> {
  const parts: Uint8Array[] = [];
  let byteCount = 0;
  for await (const piece of bytes) {
    byteCount += piece.length;
    if (byteCount <= MAIL_LIMITS.bytes) parts.push(piece);
  }
  if (byteCount > MAIL_LIMITS.bytes) return { kind: "too-large", byteCount };
  return { kind: "mail", bytes: Buffer.concat(parts) };
}

/** The mails of a file one after the other, never more than one in memory. */
export async function* mailsInFile(
  kind: MailFile,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<MboxEntry> {
  if (kind === "mbox") yield* splitMbox(bytes);
  else yield await readWhole(bytes);
}
