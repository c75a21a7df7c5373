import type { RunView } from "./run-view";

type Count = (count: number) => string;

const STATE_WORDS: Readonly<Record<RunView["state"], string>> = {
  queued: "Waiting for its turn",
  running: "Importing",
  succeeded: "Imported",
  failed: "Failed",
  undoing: "Undoing",
  undone: "Undone",
};

export function stateWord({ state }: RunView): string {
  return STATE_WORDS[state];
}

function part(figure: number, words: string, count: Count): string[] {
  return figure > 0 ? [`${count(figure)} ${words}`] : [];
}

/** What an import did, in words with counts: "8,950 new, 40 updated, 10 rejected". */
export function outcomeWords(run: RunView, count: Count): string {
  if (run.state === "undone" || run.state === "undoing") {
    const done = part(run.rowsReverted, "taken back", count);
    const kept = part(run.rowsKept, "kept, changed by something later", count);
    return [...done, ...kept].join(", ") || "Nothing taken back yet";
  }
  const parts = [
    ...part(run.rowsInserted, "new", count),
    ...part(run.rowsUpdated, "updated", count),
    ...part(run.rowsUnchanged, "unchanged", count),
    ...part(run.rowsRepeated, "repeated in the file", count),
    ...part(run.rowsRejected, "rejected", count),
  ];
  return parts.join(", ") || "No rows yet";
}

/** How far it is, by bytes, since nobody knows the number of rows before the end; null while it waits. */
export function progressShare(run: RunView): number | null {
  if (run.state !== "running" || run.sizeBytes === 0) return null;
  return run.bytesRead / run.sizeBytes;
}

/** Words under the bar; the total is worked out from the bytes and says so. */
export function progressWords(run: RunView, count: Count): string {
  if (run.state === "queued") return "Waiting for the jobs process to take it.";
  if (run.state === "undoing") return `${count(run.rowsReverted)} rows taken back so far`;
  const share = progressShare(run);
  const rejected = run.rowsRejected > 0 ? `, ${count(run.rowsRejected)} rejected so far` : "";
  if (share === null || share <= 0.02) return `${count(run.rowsRead)} rows${rejected}`;
  const total = Math.round(run.rowsRead / share);
  const rounded = total > 200 ? Math.round(total / 100) * 100 : total;
  return `${count(run.rowsRead)} of about ${count(rounded)} rows${rejected}`;
}
