import { createHash } from "node:crypto";
import { cleanLine, clip } from "@/lib/domain/import/clean-text";
import { MAIL_LIMITS } from "./mail-limits";
import { parseEml } from "./parse-eml";

/** What a mail says of itself, before anything in it is looked at. */
export type MailHead = {
  /** Its Message-ID, or a hash of the whole mail where it has none. */
  readonly messageId: string;
  readonly fromAddress: string;
  readonly subject: string;
  readonly sentAt: Date | null;
};

const BREAKS = [Buffer.from("\r\n\r\n"), Buffer.from("\n\n")];

function headOf(raw: Uint8Array): Buffer {
  const start = Buffer.from(raw.subarray(0, MAIL_LIMITS.headerBytes));
  const ends = BREAKS.map((mark) => start.indexOf(mark)).filter((at) => at >= 0);
  return Buffer.concat([
    start.subarray(0, Math.min(start.length, ...ends)),
    Buffer.from("\r\n\r\n"),
  ]);
}

/** The head of a mail; one that cannot be read gives an empty one, named by its hash. Never throws. */
export async function readMailHead(raw: Uint8Array): Promise<MailHead> {
  const hash = `sha256:${createHash("sha256").update(raw).digest("hex")}`;
  const reading = await parseEml(headOf(raw)).catch(() => null);
  if (!reading) return { messageId: hash, fromAddress: "", subject: "", sentAt: null };
  const { messageId, from, subject, date } = reading.mail;
  return {
    messageId: clip(cleanLine(messageId ?? ""), 500) || hash,
    fromAddress: clip(cleanLine(from.address), 320),
    subject: clip(cleanLine(subject), 1_000),
    sentAt: date,
  };
}
