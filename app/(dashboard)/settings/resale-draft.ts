import { amountText, percentText } from "@/components/format/figure-text";
import { type Reading, readAmount, readPercent } from "@/components/format/read-figure";
import type { CurrencyCode } from "@/lib/core/currency";
import { AMOUNT_CENTS_MAX } from "@/lib/domain/fees/fee-schedule.schema";
import { ROI_BPS_MAX } from "@/lib/domain/prefs/resale-prefs.schema";
import { distanceOf, metresOf, per100KmOf, perUnitOf } from "@/lib/domain/prefs/travel-units";
import type { UpdateUserPrefsInput, UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";

/** What the form holds: figures as they are typed. */
export type ResaleDraft = {
  readonly sellOn: string;
  readonly resaleCurrency: CurrencyCode;
  readonly targetRoi: string;
  readonly returnReserve: string;
  readonly promo: string;
  readonly salesTax: string;
  readonly minProfit: string;
  readonly packing: string;
  readonly shippingOut: string;
  /** For one unit of distance. */
  readonly travel: string;
  readonly travelFree: string;
};
type FigureField = Exclude<keyof ResaleDraft, "sellOn" | "resaleCurrency">;

/** Nothing is nothing in every currency: until there is an amount, the person's own currency is offered. */
function currencyOf(prefs: UserPrefs): CurrencyCode {
  const { minProfitCents, packingCents, shippingOutCents, travelPer100KmCents } = prefs;
  const isSet = [minProfitCents, packingCents, shippingOutCents ?? 0, travelPer100KmCents].some(
    (cents) => cents > 0,
  );
  return isSet ? prefs.resaleCurrency : prefs.currency;
}

export function draftOf(prefs: UserPrefs): ResaleDraft {
  const { locale, distanceUnit } = prefs;
  const currency = currencyOf(prefs);
  const amount = (cents: number | null) => amountText(cents, currency, locale);
  const percent = (bps: number) => percentText(bps, locale);
  return {
    sellOn: prefs.sellOn,
    resaleCurrency: currency,
    targetRoi: percent(prefs.targetRoiBps),
    returnReserve: percent(prefs.returnReserveBps),
    promo: percent(prefs.promoBps),
    salesTax: percent(prefs.salesTaxBps),
    minProfit: amount(prefs.minProfitCents),
    packing: amount(prefs.packingCents),
    shippingOut: amount(prefs.shippingOutCents),
    travel: amount(perUnitOf(prefs.travelPer100KmCents, distanceUnit)),
    travelFree: String(distanceOf(prefs.travelFreeMetres, distanceUnit)),
  };
}

export type ResaleChanges =
  | { readonly kind: "none" }
  | { readonly kind: "changes"; readonly input: UpdateUserPrefsInput }
  | { readonly kind: "unreadable"; readonly errors: Readonly<Record<string, string>> };

function readDistance(text: string): Reading {
  const bare = text.trim().replace(",", ".");
  const value = Number(bare === "" ? "0" : bare);
  if (!Number.isFinite(value)) return { kind: "problem", message: "Not a distance." };
  if (value < 0) return { kind: "problem", message: "Not below 0." };
  if (value > 10_000) return { kind: "problem", message: "Too far." };
  return { kind: "figure", value };
}

/** How each field is read, and which preference it becomes; an emptied one is nothing, or not known. */
function readers(draft: ResaleDraft, { distanceUnit }: UserPrefs) {
  const amount = (text: string) => readAmount(text, draft.resaleCurrency, AMOUNT_CENTS_MAX);
  const percent = (text: string) => readPercent(text, 10_000);
  const plain = (name: keyof UpdateUserPrefsInput) => (value: number | null) => ({
    [name]: value ?? 0,
  });
  return {
    targetRoi: [(text: string) => readPercent(text, ROI_BPS_MAX), plain("targetRoiBps")],
    returnReserve: [percent, plain("returnReserveBps")],
    promo: [percent, plain("promoBps")],
    salesTax: [percent, plain("salesTaxBps")],
    minProfit: [amount, plain("minProfitCents")],
    packing: [amount, plain("packingCents")],
    shippingOut: [amount, (value: number | null) => ({ shippingOutCents: value })],
    travel: [
      amount,
      (value: number | null) => ({ travelPer100KmCents: per100KmOf(value ?? 0, distanceUnit) }),
    ],
    travelFree: [
      readDistance,
      (value: number | null) => ({ travelFreeMetres: metresOf(value ?? 0, distanceUnit) }),
    ],
  } satisfies Record<
    FigureField,
    [(text: string) => Reading, (value: number | null) => UpdateUserPrefsInput]
  >;
}

/** What differs from the stored preferences, ready for the API. */
export function changesOf(draft: ResaleDraft, stored: UserPrefs): ResaleChanges {
  const before = draftOf(stored);
  const names = (Object.keys(before) as (keyof ResaleDraft)[]).filter(
    (name) => draft[name] !== before[name],
  );
  if (names.length === 0) return { kind: "none" };
  const read = readers(draft, stored);
  // In another currency every amount is read anew.
  const isMoved = draft.resaleCurrency !== before.resaleCurrency;
  const fields = (Object.keys(read) as FigureField[]).filter(
    (name) => names.includes(name) || isMoved,
  );
  const errors: Record<string, string> = {};
  let input: UpdateUserPrefsInput = {};
  for (const name of fields) {
    const [reader, toInput] = read[name];
    const reading = reader(draft[name]);
    if (reading.kind === "problem") errors[name] = reading.message;
    else input = { ...input, ...toInput(reading.value) };
  }
  if (Object.keys(errors).length > 0) return { kind: "unreadable", errors };
  const { sellOn, resaleCurrency } = draft;
  if (sellOn !== stored.sellOn) input = { ...input, sellOn };
  if (resaleCurrency !== stored.resaleCurrency) input = { ...input, resaleCurrency };
  return { kind: "changes", input };
}
