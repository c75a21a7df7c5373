import { AppError } from "@/lib/core/errors";
import { createFileDecoder, type FileDecoder } from "@/lib/domain/import/file-decoder";
import type { FileRow, RowReader } from "@/lib/domain/import/file-row";
import type { Delimiter } from "@/lib/domain/import/import-defaults.schema";
import { createJsonReader } from "@/lib/domain/import/json-reader";
import { createJsonlReader } from "@/lib/domain/import/jsonl-reader";
import { looksBinary } from "@/lib/domain/import/looks-binary";
import { createCsvReader } from "./csv-reader";
import { HEAD_BYTES, sniffHead } from "./sniff-head";
import { type FileFormat, sniffText } from "./sniff-text";
import { unpack } from "./unpack";

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
  /** Of its text, unpacked. */
  readonly charactersRead: number;
};

const LOOK_CHARACTERS = 65_536;
const HEAD_CHARACTERS = 262_144;

function fileError(sentence: string): AppError {
  return new AppError("INVALID", sentence);
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
  let charactersRead = 0;
  async function* counted() {
    for await (const piece of stored) {
      bytesRead += piece.length;
      yield piece;
    }
  }
  const [head, whole] = await peek(counted(), HEAD_BYTES);
  const isPacked = sniffHead(head).kind === "gzip";
  const unpacked = isPacked ? unpack(whole) : whole;
  const [textHead, textBytes] = await peek(unpacked, HEAD_BYTES);
  const sniffed = sniffHead(textHead);
  if (sniffed.kind === "gzip") throw fileError("This file is packed twice.");
  const { encoding, markLength } = sniffed;
  const decoder = createFileDecoder(encoding);
  async function* texts() {
    for await (const text of decodeAll(textBytes, decoder, markLength)) {
      refuseBinary(text);
      charactersRead += text.length;
      yield text;
    }
  }
  for await (const { rows, format } of readTexts(texts(), options.delimiter)) {
    const delimiter = format.kind === "csv" ? format.delimiter : null;
    const nature = { format: format.kind, delimiter, isPacked, encoding: decoder.encoding() };
    yield { nature, rows: refuseUnreadable(rows), bytesRead, charactersRead };
  }
}

/** A picture or a program with a table in front of it. */
function refuseBinary(text: string): void {
  for (let at = 0; at < text.length; at += LOOK_CHARACTERS) {
    if (!looksBinary(text.slice(at, at + LOOK_CHARACTERS))) continue;
    throw fileError("The file begins as a table, but further on it is not text.");
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
