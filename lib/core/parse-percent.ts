export type ParsedPercent =
  | { readonly kind: "rate"; readonly bps: number }
  | { readonly kind: "not-a-number" | "negative" | "too-large" };

const MAX_DIGITS = 7;

/**
 * 1/100 of a percent from a written percentage ("13.6", "13,6 %", "7.5%"), digit by digit, no floats. More than two
 * decimals are rounded half up on the third. Both marks are decimal: a percentage has no thousands. Never throws.
 */
export function parsePercent(text: string): ParsedPercent {
  const bare = text.normalize("NFKC").replaceAll(/[\s%]/g, "").replace("−", "-");
  const parts = /^(-?)(\d*)(?:[.,](\d*))?$/.exec(bare);
  const [, sign = "", whole = "", fraction = ""] = parts ?? [];
  if (!parts || whole + fraction === "") return { kind: "not-a-number" };
  if (whole.length > MAX_DIGITS) return { kind: "too-large" };
  const roundUp = Number(fraction.charAt(2) || "0") >= 5 ? 1 : 0;
  const bps = Number(`${whole}${fraction.slice(0, 2).padEnd(2, "0")}`) + roundUp;
  if (sign && bps > 0) return { kind: "negative" };
  return { kind: "rate", bps };
}
