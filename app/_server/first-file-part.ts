import { AppError } from "@/lib/core/errors";

export type FilePart = { readonly fileName: string; readonly bytes: AsyncGenerator<Uint8Array> };

const HEADERS_BYTES_MAX = 16_384;
const HEADERS_END = Buffer.from("\r\n\r\n");
const UNREADABLE = "The form cannot be read. Send the file alone, or as multipart/form-data.";

/** Reads a stream up to marks; what is behind a mark stays for the next call. */
class MarkReader {
  private held = Buffer.alloc(0);
  private isAtEnd = false;

  constructor(private readonly source: AsyncIterator<Uint8Array>) {}

  private async more(): Promise<void> {
    const next = await this.source.next();
    if (next.done) this.isAtEnd = true;
    else this.held = Buffer.concat([this.held, next.value]);
  }

  /** The bytes before the mark, in pieces; the mark itself is passed over. */
  async *until(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.held.indexOf(mark);
      // The end of what is held may be the beginning of the mark.
      const safe = at >= 0 ? at : Math.max(0, this.held.length - mark.length + 1);
      const piece = this.held.subarray(0, safe);
      this.held = this.held.subarray(at >= 0 ? at + mark.length : safe);
      if (piece.length > 0) yield piece;
      if (at >= 0) return;
      if (this.isAtEnd) throw new AppError("INVALID", UNREADABLE);
      await this.more();
    }
  }

  async textUntil(mark: Buffer): Promise<string> {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of this.until(mark)) {
      pieces.push(piece);
      length += piece.length;
      if (length > HEADERS_BYTES_MAX) throw new AppError("INVALID", UNREADABLE);
    }
    return Buffer.concat(pieces).toString("utf8");
  }

  async skipUntil(mark: Buffer): Promise<void> {
    const pieces = this.until(mark);
    while (!(await pieces.next()).done);
  }
}

function fileNameOf(headers: string): string | null {
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? "";
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]*)"/i.exec(disposition)?.[1] ?? null;
}

/**
 * The first file of a multipart/form-data body, as a stream: nothing is kept in memory or on disk.
 * Fields before it are passed over. Throws INVALID when the body is no such form or holds no file.
 */
export async function firstFilePart(
  body: AsyncIterator<Uint8Array>,
  boundary: string,
): Promise<FilePart> {
  const reader = new MarkReader(body);
  await reader.skipUntil(Buffer.from(`--${boundary}`));
  const mark = Buffer.from(`\r\n--${boundary}`);
  for (;;) {
    const headers = await reader.textUntil(HEADERS_END);
    if (headers.startsWith("--")) break;
    const fileName = fileNameOf(headers);
    if (fileName !== null) return { fileName, bytes: reader.until(mark) };
    await reader.skipUntil(mark);
  }
  throw new AppError("INVALID", "The form holds no file.");
}
