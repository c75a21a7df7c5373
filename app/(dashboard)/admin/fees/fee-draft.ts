import { amountText, percentText } from "@/components/format/figure-text";
import { type Reading, readAmount, readPercent } from "@/components/format/read-figure";
import {
  AMOUNT_CENTS_MAX,
  type CreateFeeScheduleInput,
  type FeeBase,
  type FeeConfidence,
  type FeeScheduleFields,
  UpdateFeeScheduleInput,
} from "@/lib/domain/fees/fee-schedule.schema";
import { hasPast } from "@/lib/domain/fees/has-past";

/** One line of a list of figures: up to what, and how much; or a name, and how much. */
export type DraftLine = { readonly key: number; readonly left: string; readonly right: string };

/** What the form holds: everything as it is typed. */
export type FeeDraft = {
  readonly marketplace: string;
  readonly country: string;
  readonly currency: string;
  readonly category: string;
  readonly sellerTier: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly tiers: readonly DraftLine[];
  readonly fixed: readonly DraftLine[];
  readonly base: FeeBase;
  readonly minimum: string;
  readonly maximum: string;
  readonly paymentShare: string;
  readonly paymentFixed: string;
  readonly paymentBase: FeeBase;
  readonly isPickedUp: boolean;
  readonly optional: readonly DraftLine[];
  readonly sourceUrl: string;
  readonly checkedOn: string;
  readonly confidence: FeeConfidence;
  readonly note: string;
};

type Words = { readonly locale: string };

/** What a new set of fees starts with. */
export function emptyDraft(currency: string, today: string): FeeDraft {
  const base = { item: true, shipping: true, tax: false };
  return {
    marketplace: "",
    country: "",
    currency,
    category: "",
    sellerTier: "",
    effectiveFrom: today,
    effectiveTo: "",
    tiers: [{ key: 0, left: "", right: "" }],
    fixed: [],
    base,
    minimum: "",
    maximum: "",
    paymentShare: "",
    paymentFixed: "",
    paymentBase: base,
    isPickedUp: false,
    optional: [],
    sourceUrl: "",
    checkedOn: today,
    confidence: "verified",
    note: "",
  };
}

export function draftOf(fields: FeeScheduleFields, { locale }: Words): FeeDraft {
  const { currency, payment } = fields;
  const amount = (cents: number | null) => amountText(cents, currency, locale);
  const percent = (bps: number) => percentText(bps, locale);
  return {
    marketplace: fields.marketplace,
    country: fields.country,
    currency,
    category: fields.category ?? "",
    sellerTier: fields.sellerTier ?? "",
    effectiveFrom: fields.effectiveFrom ?? "",
    effectiveTo: fields.effectiveTo ?? "",
    tiers: fields.tiers.map(({ upToCents, bps }, key) => ({
      key,
      left: amount(upToCents),
      right: percent(bps),
    })),
    fixed: fields.fixed.map(({ ifTotalLteCents, amountCents }, key) => ({
      key,
      left: amount(ifTotalLteCents),
      right: amount(amountCents),
    })),
    base: fields.base,
    minimum: amount(fields.minimumCents),
    maximum: amount(fields.maximumCents),
    paymentShare: payment ? percent(payment.bps) : "",
    paymentFixed: payment ? amount(payment.fixedCents) : "",
    paymentBase: payment?.base ?? fields.base,
    isPickedUp: fields.isPickedUp,
    optional: fields.optional.map(({ name, bps }, key) => ({
      key,
      left: name,
      right: percent(bps),
    })),
    sourceUrl: fields.sourceUrl ?? "",
    checkedOn: fields.checkedOn,
    confidence: fields.confidence,
    note: fields.note,
  };
}

export type ReadDraft =
  | { readonly kind: "input"; readonly input: CreateFeeScheduleInput }
  | { readonly kind: "unreadable"; readonly errors: Readonly<Record<string, string>> };

const orNull = (text: string) => text.trim() || null;

/** Every field as the API takes it, or what cannot be read, by the field it stands in. */
export function readDraft(draft: FeeDraft): ReadDraft {
  const errors: Record<string, string> = {};
  const figure = (field: string, reading: Reading): number | null => {
    if (reading.kind === "figure") return reading.value;
    errors[field] = reading.message;
    return null;
  };
  const amount = (field: string, text: string) =>
    figure(field, readAmount(text, draft.currency, AMOUNT_CENTS_MAX));
  const percent = (field: string, text: string) => figure(field, readPercent(text, 10_000));
  const paymentBps = percent("paymentShare", draft.paymentShare);
  const paymentFixed = amount("paymentFixed", draft.paymentFixed);
  const hasPayment = paymentBps !== null || paymentFixed !== null;
  const input: CreateFeeScheduleInput = {
    marketplace: draft.marketplace.trim(),
    country: draft.country.trim().toUpperCase(),
    currency: draft.currency,
    category: orNull(draft.category),
    sellerTier: orNull(draft.sellerTier),
    effectiveFrom: orNull(draft.effectiveFrom),
    effectiveTo: orNull(draft.effectiveTo),
    tiers: draft.tiers.map(({ left, right }) => ({
      upToCents: amount("tiers", left),
      bps: percent("tiers", right) ?? 0,
    })),
    fixed: draft.fixed.map(({ left, right }) => ({
      ifTotalLteCents: amount("fixed", left),
      amountCents: amount("fixed", right) ?? 0,
    })),
    base: draft.base,
    payment: hasPayment
      ? { bps: paymentBps ?? 0, fixedCents: paymentFixed ?? 0, base: draft.paymentBase }
      : null,
    minimumCents: amount("minimum", draft.minimum),
    maximumCents: amount("maximum", draft.maximum),
    isPickedUp: draft.isPickedUp,
    optional: draft.optional.map(({ left, right }) => ({
      name: left.trim(),
      bps: percent("optional", right) ?? 0,
    })),
    sourceUrl: orNull(draft.sourceUrl),
    checkedOn: draft.checkedOn,
    confidence: draft.confidence,
    note: draft.note.trim(),
  };
  return Object.keys(errors).length > 0 ? { kind: "unreadable", errors } : { kind: "input", input };
}

/**
 * What differs from the stored fees, as the API takes it; null when nothing does. The first day goes along with other
 * changes or when it is not today: today is what the API takes by itself.
 */
export function changesOf(
  stored: FeeScheduleFields,
  input: CreateFeeScheduleInput,
  today: string,
): UpdateFeeScheduleInput | null {
  const names = Object.keys(UpdateFeeScheduleInput.shape) as (keyof UpdateFeeScheduleInput)[];
  const isSame = (name: keyof UpdateFeeScheduleInput) =>
    JSON.stringify(stored[name]) === JSON.stringify(input[name]) ||
    (name === "effectiveFrom" && input.effectiveFrom === today && hasPast(stored, today));
  const changed = names.filter((name) => !isSame(name));
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((name) => [name, input[name]]));
}

const SHOWN_AT: Readonly<Record<string, string>> = {
  minimumCents: "minimum",
  maximumCents: "maximum",
};

/** Where the form shows what the API says of a field: "tiers.0.bps" stands with the tiers. */
export function formField(field: string): string {
  const [first = field] = field.split(".");
  return SHOWN_AT[first] ?? first;
}
