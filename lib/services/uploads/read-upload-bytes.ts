import { and, eq } from "drizzle-orm";
import { uploadChunks } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";

type Args = { ctx: ServiceContext; input: { uploadId: Id<"upload"> } };

/** The bytes of an upload, one chunk in memory at a time. No authorisation: the calling verb has done it. */
export async function* readUploadBytes({ ctx, input }: Args): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const [chunk] = await ctx.db
      .select({ bytes: uploadChunks.bytes })
      .from(uploadChunks)
      .where(and(eq(uploadChunks.uploadId, input.uploadId), eq(uploadChunks.position, position)));
    if (!chunk) return;
    yield chunk.bytes;
  }
}
