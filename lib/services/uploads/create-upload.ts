import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { uploadChunks, uploads } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { cleanLine, clip } from "@/lib/domain/import/clean-text";
import { MAX_UPLOAD_BYTES } from "@/lib/domain/import/import-limits";
import type { MailUpload } from "@/lib/domain/mail/mail-source.schema";
import { requireWriter, type ServiceContext } from "../context";
import { readSample } from "../imports/read-sample";
import { HEAD_BYTES, sniffHead } from "../imports/sniff-head";
import { mailFileOf } from "../mail-sources/mails-in-file";
import { readUploadBytes } from "./read-upload-bytes";

const CHUNK_BYTES = 1024 * 1024;
const KEPT_MS = 24 * 3_600_000;
/** What one person may have waiting; an import or an expiry makes room. */
const MAX_WAITING_BYTES = 4 * MAX_UPLOAD_BYTES;
const MAX_WAITING_FILES = 20;

type Args = {
  ctx: ServiceContext;
  input: {
    readonly fileName: string;
    readonly bytes: AsyncIterable<Uint8Array>;
    /** Mails are wanted, not a table. */
    readonly isMails?: boolean;
  };
};

async function requireRoom(ctx: ServiceContext, userId: Id<"user">): Promise<void> {
  const [waiting] = await ctx.db
    .select({
      files: sql<number>`count(*)::int`,
      bytes: sql<number>`coalesce(sum(${uploads.sizeBytes}), 0)::float8`,
    })
    .from(uploads)
    .where(eq(uploads.userId, userId));
  if (!waiting) return;
  if (waiting.files < MAX_WAITING_FILES && waiting.bytes < MAX_WAITING_BYTES) return;
  throw new AppError(
    "CONFLICT",
    "Too many of your files are waiting. Import or discard one of them first.",
  );
}

/** Cuts a stream into pieces of one size, so that few large rows are written instead of many small ones. */
async function* inChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let chunk = Buffer.alloc(CHUNK_BYTES);
  let size = 0;
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + CHUNK_BYTES - size);
      chunk.set(part, size);
      at += part.length;
      size += part.length;
      if (size < CHUNK_BYTES) continue;
      yield chunk;
      chunk = Buffer.alloc(CHUNK_BYTES);
      size = 0;
    }
  }
  if (size > 0) yield chunk.subarray(0, size);
}

/** Refuses what `check` does not know as soon as the first bytes are there. */
async function* refusingOthers(
  bytes: AsyncIterable<Uint8Array>,
  check: (head: Uint8Array) => unknown,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] | null = [];
  let size = 0;
  for await (const piece of bytes) {
    if (!held) {
      yield piece;
      continue;
    }
    held.push(piece);
    size += piece.length;
    if (size < HEAD_BYTES) continue;
    check(Buffer.concat(held));
    yield* held;
    held = null;
  }
  if (!held) return;
  check(Buffer.concat(held));
  yield* held;
}

async function store(ctx: ServiceContext, id: Id<"upload">, chunks: AsyncIterable<Buffer>) {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  let position = 0;
  for await (const bytes of chunks) {
    ctx.signal?.throwIfAborted();
    sizeBytes += bytes.length;
    if (sizeBytes > MAX_UPLOAD_BYTES) {
      throw new AppError(
        "INVALID",
        "The file is larger than 256 MB. Pack it with gzip or split it.",
      );
    }
    hash.update(bytes);
    await ctx.db.insert(uploadChunks).values({ uploadId: id, position, bytes });
    await ctx.db.update(uploads).set({ sizeBytes }).where(eq(uploads.id, id));
    position += 1;
  }
  const sha256 = hash.digest("hex");
  await ctx.db.update(uploads).set({ sizeBytes, sha256 }).where(eq(uploads.id, id));
  return sizeBytes;
}

/**
 * Takes a file in as it streams, a chunk at a time; nothing of it stays when it is refused or breaks
 * off. Throws INVALID with a sentence for what is no table, or no mails: binaries after their first bytes.
 */
export async function createUpload({ ctx, input }: Args): Promise<MailUpload> {
  const { userId } = requireWriter(ctx);
  await requireRoom(ctx, userId);
  const id = ctx.ids.make("upload");
  const fileName = clip(cleanLine(input.fileName.replace(/^.*[/\\]/, "")), 255) || "unnamed";
  const chunks = inChunks(refusingOthers(input.bytes, input.isMails ? mailFileOf : sniffHead));
  const now = ctx.clock.now();
  const expiresAt = new Date(now.getTime() + KEPT_MS);
  await ctx.db
    .insert(uploads)
    .values({ id, userId, fileName, sizeBytes: 0, createdAt: now, expiresAt });
  try {
    const sizeBytes = await store(ctx, id, chunks);
    if (!input.isMails) await readSample(readUploadBytes({ ctx, input: { uploadId: id } }));
    return { id, fileName, sizeBytes };
  } catch (error) {
    await ctx.db.delete(uploads).where(eq(uploads.id, id));
    throw error;
  }
}
