import { readFileSync } from "node:fs";

/** The kernel's clock ticks a second, as programs see them. */
const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a process has used; NaN where the system does not tell (Linux does). */
export function processorSeconds(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return Number.NaN;
  }
}
