import type { RejectedItem } from "@/lib/connectors/contract";
import type { IngestCounts } from "../ingest/ingest-listings";

/** Rejected items that are kept by name. */
const NAMED_REJECTS = 20;

/** What came of asking a source once. */
export class RunCounts {
  calls = 0;
  rowsIn = 0;
  rowsNew = 0;
  rowsChanged = 0;
  rowsUnchanged = 0;
  rowsRejected = 0;
  readonly rejects: RejectedItem[] = [];

  addIngested({
    inserted,
    changed,
    unchanged,
    rejected,
  }: Omit<IngestCounts, "listingIds" | "fresh">): void {
    this.rowsIn += inserted + changed + unchanged;
    this.rowsNew += inserted;
    this.rowsChanged += changed;
    this.rowsUnchanged += unchanged;
    this.addRejected(rejected);
  }

  addRejected(items: readonly RejectedItem[]): void {
    this.rowsRejected += items.length;
    this.rejects.push(...items.slice(0, Math.max(0, NAMED_REJECTS - this.rejects.length)));
  }
}
