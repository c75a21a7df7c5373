import { UnreadableRequestError } from "@/app/api/_router/problem";
import { MAX_UPLOAD_BYTES } from "@/lib/domain/import/import-limits";
import { firstFilePart } from "./first-file-part";

export type ReceivedFile = {
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Reads what is left of the request and throws it away. */
  readonly drain: () => Promise<void>;
};

/** A form's own lines around the file. */
const FORM_BYTES = 16_384;
const DRAIN_MS = 60_000;

/** The pieces of a body. Stopping early does not cancel it: that would close the connection before the answer is out. */
async function* piecesOf(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

async function throwAway(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  const deadline = performance.now() + DRAIN_MS;
  try {
    while (performance.now() < deadline && !(await reader.read()).done);
    await reader.cancel();
  } catch {
    // The sender is gone, which is as good.
  }
}

/** The file that a request sends, alone as its body or as the first file of a form, while it streams in. */
export async function receiveFile(request: Request): Promise<ReceivedFile> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_UPLOAD_BYTES + FORM_BYTES) {
    throw new UnreadableRequestError(
      413,
      "The file is larger than 256 MB. Pack it with gzip or split it.",
    );
  }
  const reader = (
    request.body ?? new ReadableStream<Uint8Array>({ start: (end) => end.close() })
  ).getReader();
  const drain = () => throwAway(reader);
  const named = new URL(request.url).searchParams.get("fileName");
  const type = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (!boundary) return { fileName: named ?? "unnamed", bytes: piecesOf(reader), drain };
  const { fileName, bytes } = await firstFilePart(piecesOf(reader), boundary);
  return { fileName: named ?? fileName, bytes, drain };
}
