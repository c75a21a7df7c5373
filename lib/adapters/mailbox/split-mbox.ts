import { MAIL_LIMITS } from "./mail-limits";

/** One mail of an mbox, or the place of one that is too large to be kept. */
export type MboxEntry =
  | { readonly kind: "mail"; readonly bytes: Buffer }
  | { readonly kind: "too-large"; readonly byteCount: number };

const NEWLINE = 10;
const FROM = Buffer.from("From ");
/** A longer line is no mark between mails; it is kept in pieces. */
const MAX_LINE = 64 * 1024;

const isBlank = (line: Buffer) =>
  line[0] === NEWLINE || (line.length === 2 && line[0] === 13 && line[1] === NEWLINE);
/** "From alerts@example.org Tue Nov 24 08:15:30 2026": a day and a time, not the first word of a sentence. */
const MARK = /^From \S+.*\d{1,2}:\d{2}(?::\d{2})?.*\d{4}/;
const isMark = (line: Buffer) =>
  line[0] === FROM[0] &&
  line.subarray(0, FROM.length).equals(FROM) &&
  MARK.test(line.toString("latin1").slice(0, 300));

type Line = { readonly line: Buffer; readonly isStart: boolean };

/** Lines with their ends, a chunk's at a time, longer ones in pieces; memory does not grow with the file. */
async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  let pending: Buffer = Buffer.alloc(0);
  let isContinued = false;
  for await (const chunk of source) {
    const data = pending.length > 0 ? Buffer.concat([pending, chunk]) : Buffer.from(chunk);
    const lines: Line[] = [];
    let at = 0;
    for (;;) {
      const newline = data.indexOf(NEWLINE, at);
      if (newline < 0 && data.length - at <= MAX_LINE) break;
      const end = newline < 0 ? at + MAX_LINE : newline + 1;
      lines.push({ line: data.subarray(at, end), isStart: !isContinued });
      isContinued = newline < 0;
      at = end;
    }
    pending = Buffer.from(data.subarray(at));
    yield lines;
  }
  if (pending.length > 0) yield [{ line: pending, isStart: !isContinued }];
}

/** The mail that is being read; over the limit only its size is kept. */
class Mail {
  #chunks: Buffer[] = [];
  #byteCount = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(line: Buffer, isStart: boolean): void {
    const isQuoted = isStart && line[0] === 62 && /^>+From /.test(line.toString("latin1", 0, 80));
    this.#byteCount += line.length;
    if (this.#byteCount > this.#limit) this.#chunks = [];
    else this.#chunks.push(Buffer.from(isQuoted ? line.subarray(1) : line));
  }

  /** The blank line before a mark belongs to the mbox. */
  take(): MboxEntry {
    if (this.#byteCount > this.#limit) return { kind: "too-large", byteCount: this.#byteCount };
    const last = this.#chunks.at(-1);
    if (last && this.#chunks.length > 1 && isBlank(last)) this.#chunks.pop();
    return { kind: "mail", bytes: Buffer.concat(this.#chunks) };
  }
}

/**
 * The mails of an mbox file one after the other (mboxo, mboxrd, mboxcl), never more than one in memory. A mark
 * counts after a blank line and with a date in it. A Content-Length is not believed: a wrong one would swallow
 * the mails after it. A mail over `limit` bytes is passed over and said.
 */
export async function* splitMbox(
  source: AsyncIterable<Uint8Array>,
  limit: number = MAIL_LIMITS.bytes,
): AsyncGenerator<MboxEntry> {
  let mail: Mail | null = null;
  let isAfterBlank = true;
  for await (const lines of linesOf(source)) {
    for (const { line, isStart } of lines) {
      if (isStart && isAfterBlank && isMark(line)) {
        if (mail) yield mail.take();
        mail = new Mail(limit);
      } else mail?.add(line, isStart);
      isAfterBlank = isStart && isBlank(line);
    }
  }
  if (mail) yield mail.take();
}
