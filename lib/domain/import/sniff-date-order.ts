import type { DateOrder } from "./import-defaults.schema";

/** `ambiguous`: every date of the column fits both orders. `none`: no date of it depends on the order. */
export type SniffedDateOrder = DateOrder | "ambiguous" | "none";

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?:\D|$)/;

/** Whether the dates of one column put the day or the month first; one order holds for the whole column. */
export function sniffDateOrder(values: readonly string[]): SniffedDateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let either = 0;
  for (const value of values) {
    const match = SLASHED.exec(value.trim());
    if (!match) continue;
    if (Number(match[1]) > 12) dayFirst += 1;
    else if (Number(match[2]) > 12) monthFirst += 1;
    else either += 1;
  }
  if (dayFirst + monthFirst === 0) return either === 0 ? "none" : "ambiguous";
  return dayFirst >= monthFirst ? "day-first" : "month-first";
}
