/** Whole minutes that were typed; null where it is something else. */
export function minutesOf(text: string): number | null {
  const trimmed = text.trim();
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : null;
}

/** What is wrong with a time to keep; null when it can be sent. */
export function keepProblem(text: string, most: number): string | null {
  const minutes = minutesOf(text);
  return minutes !== null && minutes >= 1 && minutes <= most
    ? null
    : `A whole number from 1 to ${most}.`;
}
