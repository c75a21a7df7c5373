import { constants, gunzipSync } from "node:zlib";
import { AppError } from "@/lib/core/errors";
import { type BytesSniffed, sniffBytes } from "@/lib/domain/import/sniff-bytes";

/** How many bytes say what a file is. */
export const HEAD_BYTES = 65_536;
const PACKED_LOOK_BYTES = 4_096;

export type HeadSniffed = Exclude<BytesSniffed, { kind: "refused" }>;

/** Some text from the beginning of a gzip file that may not be there as a whole. */
function unpackBeginning(head: Uint8Array): Uint8Array {
  try {
    const beginning = head.subarray(0, PACKED_LOOK_BYTES);
    return gunzipSync(beginning, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    throw new AppError("INVALID", "The gzip data of this file is damaged.", { cause });
  }
}

/** What a file is, by its first bytes; throws INVALID with a sentence when it is nothing to import. */
export function sniffHead(head: Uint8Array): HeadSniffed {
  const sniffed = sniffBytes(head);
  if (sniffed.kind === "refused") throw new AppError("INVALID", sniffed.reason);
  if (sniffed.kind !== "gzip") return sniffed;
  const inside = sniffBytes(unpackBeginning(head));
  if (inside.kind === "refused") throw new AppError("INVALID", `Inside the gzip: ${inside.reason}`);
  if (inside.kind === "gzip") throw new AppError("INVALID", "This file is packed twice.");
  return sniffed;
}
