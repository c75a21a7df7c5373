const MINUS = "\u2212";

/** Intl's figure with a real minus sign and one kind of no-break space. */
export function formatNumber(
  value: number,
  locale: string,
  options: Intl.NumberFormatOptions = {},
): string {
  const parts = new Intl.NumberFormat(locale, options).formatToParts(value);
  const text = parts.map((part) => (part.type === "minusSign" ? MINUS : part.value)).join("");
  return text.replace(/[\u2009\u202f]/g, "\u00a0");
}
