/** From here on a haircut shows in whole percents; below it asking prices are said to stay as they are. */
const SHOWN_BPS_MIN = 50;

/** Whether so much was taken off asking prices that it is worth a word. */
export function isTakenLower(haircutBps: number): boolean {
  return haircutBps >= SHOWN_BPS_MIN;
}
