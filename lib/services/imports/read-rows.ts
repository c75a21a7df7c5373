import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { AppError } from "@/lib/core/errors";
import { createFileDecoder, type FileDecoder } from "@/lib/domain/import/file-decoder";
import type { FileRow, RowReader } from "@/lib/domain/import/file-row";
import type { Delimiter } from "@/lib/domain/import/import-defaults.schema";
import { MAX_UNPACKED_BYTES } from "@/lib/domain/import/import-limits";
import { createJsonReader } from "@/lib/domain/import/json-reader";
import { createJsonlReader } from "@/lib/domain/import/jsonl-reader";
import { createCsvReader } from "./csv-reader";
import { HEAD_BYTES, sniffHead } from "./sniff-head";
import { type FileFormat, sniffText } from "./sniff-text";

export type FileBytes = AsyncIterable<Uint8Array>;

/** How the file is written; the encoding may still turn out to be another one further on. */
export type FileNature = {
  readonly format: FileFormat["kind"];
  readonly delimiter: Delimiter | null;
  readonly isPacked: boolean;
  readonly encoding: ReturnType<FileDecoder["encoding"]>;
};

export type ReadPiece = {
  readonly nature: FileNature;
  readonly rows: readonly FileRow[];
  /** Of the file as it is stored, gzipped or not. */
  readonly bytesRead: number;
};

const HEAD_CHARACTERS = 262_144;

function fileError(sentence: string, cause?: unknown): AppError {
  return new AppError("INVALID", sentence, { cause });
}

/** The first bytes of a stream, and the whole stream again. */
async function peek(bytes: FileBytes, length: number): Promise<[Uint8Array, FileBytes]> {
  const iterator = bytes[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let total = 0;
  while (total < length) {
    const { done, value } = await iterator.next();
    if (done) break;
    pieces.push(value);
    total += value.length;
  }
  async function* whole() {
    try {
      yield* pieces;
      for (;;) {
        const { done, value } = await iterator.next();
        if (done) return;
        yield value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return [Buffer.concat(pieces).subarray(0, length), whole()];
}

function isPackingError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("Z_");
}

async function* unpack(bytes: FileBytes): FileBytes & AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // The failure reaches the reader below through the stream itself.
  const feeding = pipeline(Readable.from(bytes), gunzip).catch(() => undefined);
  try {
    yield* gunzip;
  } catch (cause) {
    if (!isPackingError(cause)) throw cause;
    throw fileError("The gzip data of this file is damaged or cut off.", cause);
  } finally {
    gunzip.destroy();
    await feeding;
  }
}

async function* withLimit(bytes: FileBytes): FileBytes & AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const piece of bytes) {
    total += piece.length;
    if (total > MAX_UNPACKED_BYTES) throw fileError("The file is larger than 4 GB when unpacked.");
    yield piece;
  }
}

function readerOf(format: FileFormat): RowReader {
  if (format.kind === "csv") return createCsvReader(format);
  return format.kind === "json" ? createJsonReader() : createJsonlReader();
}

/** Throws for the one kind of row that says that the file as a whole cannot be read. */
function refuseUnreadable(rows: readonly FileRow[]): readonly FileRow[] {
  for (const row of rows) if (row.kind === "unreadable") throw fileError(row.reason);
  return rows;
}

/**
 * The rows of a file as it streams in, gzipped or not, in whatever encoding and format it is. Holds one
 * piece at a time. Throws INVALID with a sentence when the file as a whole cannot be read, however late.
 */
export async function* readRows(
  stored: FileBytes,
  options: { readonly delimiter?: Delimiter | undefined } = {},
): AsyncGenerator<ReadPiece> {
  let bytesRead = 0;
  async function* counted() {
    for await (const piece of stored) {
      bytesRead += piece.length;
      yield piece;
    }
  }
  const [head, whole] = await peek(counted(), HEAD_BYTES);
  const isPacked = sniffHead(head).kind === "gzip";
  const unpacked = isPacked ? withLimit(unpack(whole)) : whole;
  const [textHead, textBytes] = await peek(unpacked, HEAD_BYTES);
  const sniffed = sniffHead(textHead);
  if (sniffed.kind === "gzip") throw fileError("This file is packed twice.");
  const decoder = createFileDecoder(sniffed.encoding);
  const pieces = decodeAll(textBytes, decoder, sniffed.markLength);
  for await (const { rows, format } of readTexts(pieces, options.delimiter)) {
    const delimiter = format.kind === "csv" ? format.delimiter : null;
    const nature = { format: format.kind, delimiter, isPacked, encoding: decoder.encoding() };
    yield { nature, rows: refuseUnreadable(rows), bytesRead };
  }
}

async function* decodeAll(
  bytes: FileBytes,
  decoder: FileDecoder,
  markLength: number,
): AsyncGenerator<string> {
  let skip = markLength;
  for await (const piece of bytes) {
    yield decoder.decode(piece.subarray(skip));
    skip = Math.max(0, skip - piece.length);
  }
  yield decoder.end();
}

async function* readTexts(
  texts: AsyncIterable<string>,
  delimiter: Delimiter | undefined,
): AsyncGenerator<{ rows: readonly FileRow[]; format: FileFormat }> {
  let head = "";
  let started: { reader: RowReader; format: FileFormat } | null = null;
  const start = (isWhole: boolean) => {
    const format = sniffText(head, isWhole, delimiter);
    if (format.kind === "refused") throw fileError(format.reason);
    return { reader: readerOf(format), format };
  };
  for await (const text of texts) {
    if (started) {
      yield { rows: started.reader.push(text), format: started.format };
      continue;
    }
    head += text;
    if (head.length < HEAD_CHARACTERS) continue;
    started = start(false);
    yield { rows: started.reader.push(head), format: started.format };
  }
  if (!started) {
    started = start(true);
    yield { rows: started.reader.push(head), format: started.format };
  }
  yield { rows: started.reader.end(), format: started.format };
}
