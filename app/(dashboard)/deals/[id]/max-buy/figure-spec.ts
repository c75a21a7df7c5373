import { amountText, percentText } from "@/components/format/figure-text";
import type { FormatContext } from "@/components/format/format-context";
import { formatMoney } from "@/components/format/format-money";
import { formatPercentBps } from "@/components/format/format-percent-bps";
import { type Reading, readAmount, readPercent } from "@/components/format/read-figure";
import { type CurrencyCode, minorDigits } from "@/lib/core/currency";
import { money } from "@/lib/core/money";
import { AMOUNT_CENTS_MAX } from "@/lib/domain/fees/fee-schedule.schema";
import { ROI_BPS_MAX } from "@/lib/domain/prefs/resale-prefs.schema";
import type { ListingPlanFields } from "@/lib/domain/resale/listing-plan.schema";
import type { Assumptions } from "@/lib/domain/resale/resale.schema";

type Spec = {
  /** The field of the plan that holds it. */
  readonly field: Exclude<keyof ListingPlanFields, "sellOn">;
  readonly label: string;
  readonly unit: "amount" | "percent";
};

/** Every figure that can be changed: what it is called and where it is kept. */
export const FIGURES: Readonly<Record<keyof Assumptions, Spec>> = {
  cautiousSale: { field: "cautiousSaleCents", label: "Cautious sale price", unit: "amount" },
  typicalSale: { field: "typicalSaleCents", label: "Typical sale price", unit: "amount" },
  buyerShipping: { field: "buyerShippingCents", label: "Shipping the buyer pays", unit: "amount" },
  shippingOut: { field: "shippingOutCents", label: "Shipping to the buyer", unit: "amount" },
  packing: { field: "packingCents", label: "Packing", unit: "amount" },
  travel: { field: "travelCents", label: "Travel", unit: "amount" },
  repair: { field: "repairCents", label: "Repair", unit: "amount" },
  minProfit: { field: "minProfitCents", label: "Least profit", unit: "amount" },
  roi: { field: "roiBps", label: "Return wanted", unit: "percent" },
  returnReserve: { field: "returnReserveBps", label: "Kept for returns", unit: "percent" },
  promo: { field: "promoBps", label: "Promotion", unit: "percent" },
  salesTax: { field: "salesTaxBps", label: "Sales tax", unit: "percent" },
};
export type FigureName = keyof Assumptions;

const BPS_MAX = 10_000;

/** How figures of one currency are written for one person, and read back. */
export function figureWords(currency: CurrencyCode, { locale }: Pick<FormatContext, "locale">) {
  const isAmount = (name: FigureName) => FIGURES[name].unit === "amount";
  return {
    /** "$140", "7.5 %"; the word where it is not known. */
    write: (name: FigureName, value: number | null): string => {
      if (value === null) return "not known";
      if (isAmount(name)) {
        const isWhole = value % 10 ** minorDigits(currency) === 0;
        return formatMoney(money(value, currency), locale, isWhole ? {} : { cents: true });
      }
      const decimals = value % 100 === 0 ? 0 : value % 10 === 0 ? 1 : 2;
      return formatPercentBps(value, locale, { signed: false, decimals });
    },
    text: (name: FigureName, value: number | null): string =>
      isAmount(name) ? amountText(value, currency, locale) : percentText(value, locale),
    read: (name: FigureName, text: string): Reading => {
      if (isAmount(name)) return readAmount(text, currency, AMOUNT_CENTS_MAX);
      return readPercent(text, name === "roi" ? ROI_BPS_MAX : BPS_MAX);
    },
  };
}
export type FigureWords = ReturnType<typeof figureWords>;
