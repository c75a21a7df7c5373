import { money } from "@/lib/core/money";
import type { Deal } from "@/lib/domain/deals/deal.schema";
import { shownMost } from "@/lib/domain/resale/shown-most";
import { greatUpTo } from "@/lib/domain/verdict/great-up-to";
import { formatMoney } from "../format/format-money";
import type { DealFormat } from "./deal-format";

/** "Becomes great at $210 or less", or up to where it stays so; null without a market. */
export function greatWords(
  { verdict, shipping, price }: Pick<Deal, "verdict" | "shipping" | "price">,
  { locale }: Pick<DealFormat, "locale">,
): string | null {
  if (verdict?.value.kind !== "scored" || verdict.allIn.currency !== price.currency) return null;
  const { quantiles } = verdict.value.market;
  const { allInCents, askingCents } = greatUpTo(quantiles, shipping);
  // Rounded down: what is said holds at the price that is said.
  const write = (cents: number) =>
    formatMoney(money(shownMost(cents, price.currency), price.currency), locale);
  if (askingCents === null) return "No asking price makes it great: shipping alone costs too much.";
  const isShipped = allInCents !== askingCents;
  const most = isShipped
    ? `${write(allInCents)} with shipping, that is ${write(askingCents)} asked`
    : write(allInCents);
  const uncounted = shipping.kind === "unknown" ? ", before shipping" : "";
  return verdict.value.band === "great"
    ? `It stays great up to ${most}${uncounted}.`
    : `It becomes great at ${most}${uncounted}, or less.`;
}
