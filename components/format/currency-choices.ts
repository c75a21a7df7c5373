import { CURRENCY_CODES } from "@/lib/core/currency";

type CurrencyChoice = { value: string; label: string; hint: string };

/** Every currency in use, by its English name. */
export function currencyChoices(): CurrencyChoice[] {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  return CURRENCY_CODES.map((code) => ({
    value: code,
    label: names.of(code) ?? code,
    hint: code,
  })).sort((left, right) => left.label.localeCompare(right.label, "en"));
}
