import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  type AddressObject,
  type AttachmentStream,
  type HeaderLines,
  MailParser,
} from "mailparser";
import { AppError } from "@/lib/core/errors";
import type { MailAddress, ParsedMail } from "@/lib/domain/mail/parsed-mail";
import { MAIL_LIMITS, type MailLimits } from "./mail-limits";
import { type GuardCounts, MimeGuard } from "./mime-guard";

export type EmlReading = {
  readonly mail: ParsedMail;
  /** Mails that were attached to this one, as "forward as attachment" does; nobody has checked their senders. */
  readonly enclosed: readonly ParsedMail[];
  /** What was left out of the mail, as sentences for a person. */
  readonly notes: readonly string[];
};

type Raw = {
  headers: ReadonlyMap<string, unknown>;
  lines: HeaderLines;
  text: string;
  html: string;
  attachments: number;
  enclosed: Promise<Buffer | null>[];
};

/** Attached mails that are read too, and how large one may be. */
const MAX_ENCLOSED = 5;
const MAX_ENCLOSED_BYTES = 5 * 1024 * 1024;

/** HTML stays HTML and text stays text; nothing is linked, hashed or inlined. */
const OPTIONS = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  maxHeadSize: 512 * 1024,
};

function addressesOf(header: unknown): MailAddress[] {
  const groups = [header].flat() as (AddressObject | undefined)[];
  return groups
    .flatMap((group) => group?.value ?? [])
    .flatMap((entry) => entry.group ?? [entry])
    .flatMap(({ address, name }) => (address ? [{ address: address.toLowerCase(), name }] : []))
    .slice(0, 100);
}

/** The value of a header line as it was sent, unfolded. */
function unfold(line: string): string {
  return line
    .slice(line.indexOf(":") + 1)
    .replace(/\r?\n[ \t]+/g, " ")
    .trim();
}

function dateOf(lines: HeaderLines): Date | null {
  const written = lines.find(({ key }) => key === "date")?.line;
  const date = new Date(written === undefined ? Number.NaN : unfold(written));
  return Number.isNaN(date.getTime()) ? null : date;
}

const stringOf = (value: unknown) => (typeof value === "string" ? value : "");

function toMail({ headers, lines, text, html }: Raw, limits: MailLimits): ParsedMail {
  const raw = (name: string) =>
    lines.filter(({ key }) => key === name).map(({ line }) => unfold(line));
  const [from = { address: "", name: "" }] = addressesOf(headers.get("from"));
  return {
    messageId: stringOf(headers.get("message-id")).slice(0, 500) || null,
    from,
    to: addressesOf(headers.get("to")),
    subject: stringOf(headers.get("subject")).slice(0, 1_000),
    date: dateOf(lines),
    text: text.slice(0, limits.characters),
    html: html.slice(0, limits.characters),
    listId: raw("list-id")[0]?.slice(0, 500) || null,
    authResults: raw("authentication-results").slice(0, 10),
  };
}

function notesOn(counts: GuardCounts, raw: Raw, limits: MailLimits): string[] {
  const notes: string[] = [];
  const count = (number: number) => number.toLocaleString("en-GB");
  if (counts.hasTooManyBoundaries) {
    notes.push("The parts of this mail lie too deep in one another; only the first were read.");
  } else if (counts.parts > limits.parts) {
    notes.push(
      `The mail has ${count(counts.parts)} parts; only the first ${count(limits.parts)} were read.`,
    );
  }
  if (counts.headerBytesDropped > 0)
    notes.push("The header of this mail is too long; its end was left out.");
  const isLong = raw.text.length > limits.characters || raw.html.length > limits.characters;
  if (isLong || counts.lines > limits.lines) {
    notes.push("The text of this mail is too long; its end was left out.");
  }
  if (raw.attachments > 0) {
    const files =
      raw.attachments === 1
        ? "1 attached file was"
        : `${count(raw.attachments)} attached files were`;
    notes.push(`${files} left out and not opened.`);
  }
  return notes;
}

/** An attached mail, or null when it is too large; the rest of it runs through without being kept. */
async function keep(content: Readable): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes <= MAX_ENCLOSED_BYTES) chunks.push(chunk);
  }
  return bytes <= MAX_ENCLOSED_BYTES ? Buffer.concat(chunks) : null;
}

function takeAttachment(attachment: AttachmentStream, raw: Raw): void {
  const isMail = attachment.contentType === "message/rfc822";
  if (isMail && raw.enclosed.length < MAX_ENCLOSED) {
    // A failure of the mail around it is reported by its own pipeline.
    raw.enclosed.push(keep(attachment.content).catch(() => null));
  } else {
    raw.attachments += 1;
    attachment.content.resume();
  }
  attachment.release?.();
}

/** Collects what the parser finds; attached files run through without being kept. */
function collect(parser: MailParser): Raw {
  const raw: Raw = {
    headers: new Map(),
    lines: [],
    text: "",
    html: "",
    attachments: 0,
    enclosed: [],
  };
  parser.on("headers", (headers) => {
    raw.headers = headers;
  });
  parser.on("headerLines", (lines) => {
    raw.lines = lines;
  });
  parser.on("data", (data) => {
    if (data.type === "attachment") {
      takeAttachment(data, raw);
      return;
    }
    raw.text = data.text ?? "";
    raw.html = data.html || "";
  });
  return raw;
}

/** Attached mails without what they hold themselves; one that cannot be read is left out and counted. */
async function openEnclosed(raw: Raw, io: Io): Promise<ParsedMail[]> {
  const mails: ParsedMail[] = [];
  for (const bytes of await Promise.all(raw.enclosed)) {
    const reading = bytes && (await readEml(bytes, io).catch(() => null));
    if (reading) mails.push({ ...reading.mail, authResults: [] });
    else raw.attachments += 1;
  }
  return mails;
}

async function* upTo(source: AsyncIterable<Uint8Array>, limit: number) {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > limit) {
      const size = Math.floor(limit / 1024 / 1024);
      throw new AppError("INVALID", `This mail is larger than ${size} MB.`);
    }
    yield chunk;
  }
}

type Io = { readonly signal?: AbortSignal; readonly limits?: MailLimits };

async function readEml(source: AsyncIterable<Uint8Array> | Uint8Array, io: Io) {
  const limits = io.limits ?? MAIL_LIMITS;
  const bytes = source instanceof Uint8Array ? Readable.from([Buffer.from(source)]) : source;
  const guard = new MimeGuard(limits);
  const parser = new MailParser(OPTIONS);
  const raw = collect(parser);
  try {
    await pipeline(Readable.from(upTo(bytes, limits.bytes)), guard, parser, {
      ...(io.signal ? { signal: io.signal } : {}),
    });
  } catch (cause) {
    if (io.signal?.aborted) throw io.signal.reason;
    if (cause instanceof AppError) throw cause;
    throw new AppError("INVALID", "This file cannot be read as a mail.", { cause });
  }
  return { mail: toMail(raw, limits), raw, counts: guard.counts, limits };
}

/**
 * A mail from its bytes (RFC 5322, MIME). Attached files are dropped unread, unknown character sets read as well
 * as they can be; what was left out is said in `notes`. Throws INVALID for a mail over the size limit and for one
 * that cannot be read at all, and what `signal` gives as its reason.
 */
export async function parseEml(
  source: AsyncIterable<Uint8Array> | Uint8Array,
  io: Io = {},
): Promise<EmlReading> {
  const { mail, raw, counts, limits } = await readEml(source, io);
  const enclosed = await openEnclosed(raw, io);
  return { mail, enclosed, notes: notesOn(counts, raw, limits) };
}
