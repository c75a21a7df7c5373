import type { FeeOutlet } from "./fee-outlet.schema";

/**
 * The place that a key means among those there are: itself, else the first of its marketplace (its own fees,
 * or the usual way to sell), else null: nothing is known about that marketplace in this currency.
 */
export function chooseOutlet(outlets: readonly FeeOutlet[], key: string): FeeOutlet | null {
  const marketplaceOf = (of: string) => of.replace(/\/.*$/, "");
  const exact = outlets.find((outlet) => outlet.key === key);
  const near = outlets.find((outlet) => marketplaceOf(outlet.key) === marketplaceOf(key));
  return exact ?? near ?? null;
}
