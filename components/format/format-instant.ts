/**
 * An instant in one time zone, by Intl. Runtimes differ in the space they put before AM or PM;
 * one kind everywhere keeps the server's and the browser's text the same.
 */
export function formatInstant(
  instant: Date,
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const text = new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(instant);
  return text.replace(/[\u00a0\u2009\u202f]/g, " ");
}
