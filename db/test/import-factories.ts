import { systemIds } from "@/lib/platform/clock";
import type { Database } from "../client";
import { ingestRuns, type User, uploadChunks, uploads } from "../schema";
import { makeSource } from "./factories";

/** A small file that has come in whole. */
export async function makeUpload(db: Database, { id: userId }: User): Promise<string> {
  const id = systemIds.make("upload");
  const bytes = Buffer.from("title,price\nBoss CE-2 Chorus,165\n");
  await db.insert(uploads).values({
    id,
    userId,
    fileName: "deals.csv",
    sizeBytes: bytes.length,
    sha256: "0".repeat(64),
    expiresAt: new Date(Date.now() + 3_600_000),
  });
  await db.insert(uploadChunks).values({ uploadId: id, position: 0, bytes });
  return id;
}

/** An import that ended well, without rows. */
export async function makeRun(db: Database, { id: userId }: User): Promise<string> {
  const id = systemIds.make("run");
  const source = await makeSource(db, userId);
  await db.insert(ingestRuns).values({
    id,
    userId,
    sourceId: source.id,
    target: "listings",
    fileName: "deals.csv",
    sizeBytes: 33,
    mapping: { title: "title", price: "price" },
    state: "succeeded",
    finishedAt: new Date(),
  });
  return id;
}
