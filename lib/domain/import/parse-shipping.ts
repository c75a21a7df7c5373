import { type CurrencyCode, isCurrencyCode } from "@/lib/core/currency";
import { type MoneyFormat, parseMoney } from "@/lib/core/parse-money";
import type { Shipping, ShippingKind } from "@/lib/domain/listing/listing-draft.schema";
import { plainWords } from "@/lib/domain/listing/plain-words";
import { parseCurrency } from "./parse-currency";

export type ParsedShipping =
  | { readonly kind: "shipping"; readonly shipping: Shipping }
  | { readonly kind: "negative" | "not-understood" };

type Language = "en" | "de";

/** "seller" and "buyer" say who pays: the seller's shipping is free to us, the buyer's costs an amount not told. */
const WORDS: Readonly<
  Record<Exclude<ShippingKind, "known">, Readonly<Record<Language, string[]>>>
> = {
  free: {
    en: [
      "free",
      "free shipping",
      "free delivery",
      "free postage",
      "included",
      "shipping included",
      "seller",
      "seller pays",
      "paid by seller",
    ],
    de: [
      "kostenlos",
      "gratis",
      "versandkostenfrei",
      "versand kostenlos",
      "kostenloser versand",
      "versand inklusive",
      "inklusive",
      "inkl versand",
      "verkaufer",
    ],
  },
  pickup_only: {
    en: [
      "pickup",
      "pick up",
      "pickup only",
      "pick up only",
      "local pickup",
      "local pickup only",
      "collection",
      "collection only",
      "collection in person",
    ],
    de: [
      "abholung",
      "nur abholung",
      "selbstabholung",
      "selbstabholer",
      "nur selbstabholung",
      "nur abholung moglich",
    ],
  },
  unknown: {
    en: [
      "buyer",
      "buyer pays",
      "paid by buyer",
      "calculated",
      "not specified",
      "unknown",
      "tbd",
      "varies",
      "available",
      "shipping available",
      "yes",
    ],
    de: [
      "kaufer",
      "kaufer zahlt",
      "auf anfrage",
      "versand moglich",
      "zzgl versand",
      "unbekannt",
      "ja",
    ],
  },
};

const KIND_BY_WORDS = new Map(
  (["free", "pickup_only", "unknown"] as const).flatMap((kind) =>
    [...WORDS[kind].en, ...WORDS[kind].de].map((words) => [words, kind] as const),
  ),
);

function plain(kind: ShippingKind): ParsedShipping {
  return { kind: "shipping", shipping: { kind, cost: null } };
}

/**
 * What a shipping column says: an amount ("0" is free), who pays, or pick-up. An empty value is
 * `unknown`, never free. An amount in another currency than the price's is not understood.
 */
export function parseShipping(
  text: string,
  currency: CurrencyCode,
  format: MoneyFormat = {},
): ParsedShipping {
  const trimmed = text.trim();
  if (trimmed === "") return plain("unknown");
  const word = KIND_BY_WORDS.get(plainWords(trimmed));
  if (word) return plain(word);
  const named = parseCurrency(trimmed, currency);
  if (named && isCurrencyCode(named) && named !== currency) return { kind: "not-understood" };
  const parsed = parseMoney(trimmed, currency, format);
  if (parsed.kind === "negative") return { kind: "negative" };
  if (parsed.kind !== "money") return { kind: "not-understood" };
  if (parsed.money.cents === 0) return plain("free");
  return { kind: "shipping", shipping: { kind: "known", cost: parsed.money } };
}
