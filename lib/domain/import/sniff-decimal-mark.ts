import type { DecimalMark } from "./import-defaults.schema";

/** "12.5" and "1,250.00" speak for a point, "12,50" and "1.250,00" for a comma; "1,250" for neither. */
function markOf(value: string): DecimalMark | null {
  const digits = /\d[\d.,'’\s]*/.exec(value)?.[0].trim() ?? "";
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last < 0) return null;
  const mark = digits.charAt(last) === "." ? "." : ",";
  if (digits.indexOf(mark) !== last) return mark === "." ? "," : ".";
  const places = digits.length - last - 1;
  const hasBoth = digits.includes(mark === "." ? "," : ".");
  return hasBoth || (places > 0 && places !== 3) || /^0[.,]/.test(digits) ? mark : null;
}

/** Which mark the amounts of one column use before the cents; null when none of them tells. */
export function sniffDecimalMark(values: readonly string[]): DecimalMark | null {
  let points = 0;
  let commas = 0;
  for (const value of values) {
    const mark = markOf(value);
    if (mark === ".") points += 1;
    if (mark === ",") commas += 1;
  }
  if (points === commas) return null;
  return points > commas ? "." : ",";
}
