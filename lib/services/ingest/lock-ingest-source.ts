import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Source, sources } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { notFound } from "../visible-to";

export type IngestSource = Pick<Source, "id" | "userId" | "isApart" | "keepMinutes">;

/** Held until the transaction ends: batches into one source take turns, and it is not deleted meanwhile. */
export async function lockIngestSource(tx: Transaction, id: Id<"source">): Promise<IngestSource> {
  const { userId, isApart, keepMinutes } = sources;
  const [source] = await tx
    .select({ id: sources.id, userId, isApart, keepMinutes })
    .from(sources)
    .where(eq(sources.id, id))
    .for("update");
  if (!source) throw notFound("source");
  return source;
}
