import { formatNumber } from "./format-number";

type Options = {
  /** A difference carries its sign: "−21 %", "+15 %". Default true. */
  signed?: boolean;
  decimals?: number;
};

/** 1/100 of a percent as "−21 %", with a narrow no-break space before the sign. */
export function formatPercentBps(bps: number, locale: string, options: Options = {}): string {
  const decimals = options.decimals ?? 0;
  const figure = formatNumber(bps / 100, locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: (options.signed ?? true) ? "exceptZero" : "negative",
  });
  return `${figure}\u202f%`;
}
