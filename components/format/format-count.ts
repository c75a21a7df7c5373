import { formatNumber } from "./format-number";

/** "100,000"; "≈10,000" when counting stopped there. */
export function formatCount(
  count: number,
  locale: string,
  options: { capped?: boolean } = {},
): string {
  const figure = formatNumber(count, locale, { maximumFractionDigits: 0 });
  return options.capped ? `≈${figure}` : figure;
}
