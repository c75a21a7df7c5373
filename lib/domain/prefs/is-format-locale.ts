/** A BCP 47 tag for which this runtime has number and date formats. */
export function isFormatLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
