import { type Money, money } from "@/lib/core/money";

/** An amount that is stored as two nullable columns: both or neither. */
export function moneyOrNull(cents: number | null, currency: string | null): Money | null {
  return cents === null || currency === null ? null : money(cents, currency);
}
