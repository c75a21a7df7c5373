import { VARIANTS } from "./words/product-lines";

const PREFIX_MIN = 6;
const ENOUGH_DIGITS = /\d\D*\d\D*\d/;
const ENOUGH_LETTERS = /[^\d]\d*[^\d]/;
const VARIANT_ENDING: ReadonlySet<string> = new Set([...VARIANTS, "m"]);

function isSuffixed(short: string, long: string): boolean {
  if (short.length < PREFIX_MIN || !long.startsWith(short)) return false;
  const suffix = long.slice(short.length);
  // "iphone1" is no "iphone12", "rtx3070" no "rtx3070ti".
  if (/\d$/.test(short) && /^\d/.test(suffix)) return false;
  if (VARIANT_ENDING.has(suffix)) return false;
  return ENOUGH_DIGITS.test(short) && ENOUGH_LETTERS.test(short);
}

/** Whether two model numbers name the same: equal, or one with a suffix for colour or region ("dscw120p"). */
export function isSameModel(left: string, right: string): boolean {
  if (left.charCodeAt(0) !== right.charCodeAt(0)) return false;
  if (left === right) return true;
  return left.length < right.length ? isSuffixed(left, right) : isSuffixed(right, left);
}

/** Whether two lists share a model number. */
export function modelsAgree(left: readonly string[], right: readonly string[]): boolean {
  for (const one of left) for (const other of right) if (isSameModel(one, other)) return true;
  return false;
}
