import type { IngestSource } from "./lock-ingest-source";

const PAUSE_MS = 30 * 60_000;

/**
 * So long after it was written that a listing was seen, seeing the same again is not worth writing: each row that
 * moves in `last_seen_at` is written anew in all indexes. Of what is forgotten after a time a quarter at most is lost.
 */
export function seenPauseMs({ keepMinutes }: Pick<IngestSource, "keepMinutes">): number {
  return keepMinutes === null ? PAUSE_MS : Math.min(PAUSE_MS, (keepMinutes * 60_000) / 4);
}
