/** Minor units of a log price, rounded, at least 1 and never beyond what a number holds exactly. */
export function centsOf(logCents: number): number {
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(1, Math.round(Math.exp(logCents))));
}
