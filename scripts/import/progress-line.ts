export type Progress = {
  readonly bytesRead: number;
  readonly sizeBytes: number;
  readonly rowsRead: number;
};

const BAR_LENGTH = 30;
const PLAIN_EVERY_MS = 2_000;
const number = new Intl.NumberFormat("en-US");

/** "████████──────── 52 %  12,000 rows  8,431 rows/s" */
export function progressText({ bytesRead, sizeBytes, rowsRead }: Progress, ms: number): string {
  const share = sizeBytes === 0 ? 1 : Math.min(1, bytesRead / sizeBytes);
  const full = Math.round(share * BAR_LENGTH);
  const bar = "█".repeat(full) + "─".repeat(BAR_LENGTH - full);
  const rate = Math.round((rowsRead / Math.max(1, ms)) * 1_000);
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  return `${bar} ${percent}  ${number.format(rowsRead)} rows  ${number.format(rate)} rows/s`;
}

/** One line that is written over on a terminal, and a line now and then elsewhere. */
export function createProgressLine(
  out: { write(text: string): unknown; readonly isTTY?: boolean },
  nowMs: () => number = () => performance.now(),
) {
  const started = nowMs();
  let writtenAt = started;
  return {
    show: (progress: Progress) => {
      const now = nowMs();
      const text = progressText(progress, now - started);
      if (out.isTTY) {
        out.write(`\r\u001B[2K${text}`);
      } else if (now - writtenAt >= PLAIN_EVERY_MS) {
        writtenAt = now;
        out.write(`${text}\n`);
      }
    },
    /** The last state, on a line of its own. */
    end: (progress: Progress) => {
      const text = progressText(progress, nowMs() - started);
      out.write(out.isTTY ? `\r\u001B[2K${text}\n` : `${text}\n`);
    },
  };
}
