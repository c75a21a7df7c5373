import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import type { IngestSource } from "./lock-ingest-source";

/** A batch that is being written: its transaction, whose listings they are, and when they were seen. */
export type OpenBatch = {
  readonly tx: Transaction;
  readonly source: IngestSource;
  readonly now: Date;
  readonly fetchId: Id<"fetch"> | null;
  readonly isSeen: boolean;
  /** So long a listing that was written as seen is not written again for that alone. */
  readonly pauseMs: number;
};
