import type { IncomingMessage } from "node:http";
import { PassThrough, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { AppError } from "@/lib/core/errors";

export type BodyLimits = {
  /** Most bytes of the body, counted after unpacking. */
  readonly maxBytes: number;
  /** In every stretch of so long at least so much must come, or the server is dripping. */
  readonly paceMs: number;
  readonly paceBytes: number;
};

export const ACCEPTED_ENCODINGS = "gzip, deflate, br";

type Unpacker = (firstByte: number) => Transform;

/** By name, made for a body that starts with this byte. */
const UNPACKERS: ReadonlyMap<string, Unpacker> = new Map<string, Unpacker>([
  ["gzip", () => createGunzip()],
  ["x-gzip", () => createGunzip()],
  ["br", () => createBrotliDecompress()],
  // Some servers leave out the header of zlib, whose low half is always 8.
  ["deflate", (first) => ((first & 15) === 8 ? createInflate() : createInflateRaw())],
]);
const AS_IT_IS = () => new PassThrough();
/** Room for the wrapping of a body that hardly packs. */
const PACKING_BYTES = 64 * 1024;

function megabytes(bytes: number): string {
  return bytes < 1_048_576
    ? `${Math.ceil(bytes / 1024)} KB`
    : `${Math.round((bytes / 1_048_576) * 10) / 10} MB`;
}

function tooLarge({ maxBytes }: BodyLimits): AppError {
  return new AppError("UPSTREAM", `The answer is larger than ${megabytes(maxBytes)}.`);
}

function unpackerOf(response: IncomingMessage): Unpacker {
  const encoding = (response.headers["content-encoding"] ?? "").trim().toLowerCase();
  if (encoding === "" || encoding === "identity") return AS_IT_IS;
  const unpacker = UNPACKERS.get(encoding);
  if (unpacker) return unpacker;
  throw new AppError("UPSTREAM", "The answer is packed in a way that is not supported.", {
    context: { encoding },
  });
}

/** The bytes as they come, as long as they come fast enough and are not too many. */
async function* incoming(response: IncomingMessage, limits: BodyLimits): AsyncGenerator<Buffer> {
  let total = 0;
  let lastTotal = 0;
  const pace = setInterval(() => {
    if (total - lastTotal < limits.paceBytes)
      response.destroy(
        new AppError("UPSTREAM", "The server sends its answer too slowly.", { retryable: true }),
      );
    lastTotal = total;
  }, limits.paceMs);
  try {
    for await (const chunk of response) {
      total += chunk.length;
      // Packed bytes may unpack to nothing, without end.
      if (total > limits.maxBytes + PACKING_BYTES) throw tooLarge(limits);
      yield chunk;
    }
  } finally {
    clearInterval(pace);
  }
}

async function* startingWith(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

function broken(cause: unknown): Error {
  if (cause instanceof AppError) return cause;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const isPacking = /^(Z_|ERR_BROTLI|ERR__ERROR)/.test(code);
  const message = isPacking
    ? "The answer is packed, and damaged."
    : "The server cut its answer off.";
  return new AppError("UPSTREAM", message, { retryable: !isPacking, cause });
}

/** The whole body, unpacked. What is too large, too slow or damaged ends the reading at once, with an UPSTREAM. */
export async function readBody(
  response: IncomingMessage,
  limits: BodyLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  const unpacker = unpackerOf(response);
  const declared = Number(response.headers["content-length"] ?? 0);
  if (unpacker === AS_IT_IS && declared > limits.maxBytes) throw tooLarge(limits);
  const parts: Buffer[] = [];
  let total = 0;
  const collect = async (unpacked: AsyncIterable<Buffer>) => {
    for await (const part of unpacked) {
      total += part.length;
      if (total > limits.maxBytes) throw tooLarge(limits);
      parts.push(part);
    }
  };
  try {
    const chunks = incoming(response, limits);
    const first = await chunks.next();
    if (first.done) return new Uint8Array();
    await pipeline(startingWith(first.value, chunks), unpacker(first.value[0] ?? 0), collect);
  } catch (error) {
    throw broken(error);
  }
  return new Uint8Array(Buffer.concat(parts));
}
