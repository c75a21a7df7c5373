/** The calendar day of an instant in UTC, "2026-11-27"; days compare as text. */
export function utcDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}
