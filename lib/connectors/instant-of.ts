/** ISO text with its zone, or seconds since 1970, as an instant; null where it is neither. */
export function instantOf(value: string | number | null | undefined): Date | null {
  if (value === null || value === undefined) return null;
  // A time without a zone would be read as this machine's.
  if (typeof value === "string" && !/(?:Z|[+-]\d{2}:?\d{2})$/i.test(value)) return null;
  const at = new Date(typeof value === "number" ? value * 1_000 : value);
  return Number.isNaN(at.getTime()) ? null : at;
}
