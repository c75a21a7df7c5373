import { formatCount } from "@/components/format/format-count";
import type { DealsPage } from "@/lib/services/deals/list-deals";

type Input = {
  readonly page: Pick<DealsPage, "count"> & { readonly deals: { readonly length: number } };
  /** How many of the count stand above as cards. */
  readonly topCount: number;
  readonly locale: string;
};

/** "50 of 211"; "50 of ≈1,000" where counting stopped. */
export function listCountWords({ page, topCount, locale }: Input): string {
  const { value, isCapped } = page.count;
  const total = isCapped
    ? formatCount(value, locale, { capped: true })
    : formatCount(value - topCount, locale);
  return `${formatCount(page.deals.length, locale)} of ${total}`;
}
