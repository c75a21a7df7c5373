import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { AppError } from "@/lib/core/errors";
import { MAX_UNPACKED_BYTES, MAX_UNPACKED_RATIO } from "@/lib/domain/import/import-limits";

/** Before so much is unpacked, the ratio says nothing. */
const RATIO_BYTES_MIN = 1024 * 1024;

function isPackingError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("Z_");
}

function refuseBomb(unpacked: number, packed: number): void {
  if (unpacked > MAX_UNPACKED_BYTES) {
    throw new AppError("INVALID", "The file is larger than 4 GB when unpacked.");
  }
  if (unpacked < RATIO_BYTES_MIN || unpacked <= packed * MAX_UNPACKED_RATIO) return;
  throw new AppError(
    "INVALID",
    `The file unpacks to more than ${MAX_UNPACKED_RATIO} times its size: this is not a table of rows.`,
  );
}

/** What a gzip file holds, as it streams in. Throws INVALID with a sentence when it is damaged, or made to fill a disk. */
export async function* unpack(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // The failure reaches the reader below through the stream itself.
  const feeding = pipeline(Readable.from(bytes), gunzip).catch(() => undefined);
  let total = 0;
  try {
    for await (const piece of gunzip) {
      total += piece.length;
      refuseBomb(total, gunzip.bytesWritten);
      yield piece;
    }
  } catch (cause) {
    if (!isPackingError(cause)) throw cause;
    throw new AppError("INVALID", "The gzip data of this file is damaged or cut off.", { cause });
  } finally {
    gunzip.destroy();
    await feeding;
  }
}
