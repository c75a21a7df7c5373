import type { Money } from "@/lib/core/money";
import type { Shipping } from "@/lib/domain/listing/listing-draft.schema";

/** What shipping costs to one place; `other` is a region whose countries are not known here. */
export type ShippingRate = {
  readonly to: { readonly country: string } | "eu" | "everywhere-else" | "other";
  readonly cost: Money | null;
};

const EU: ReadonlySet<string> = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

const UNKNOWN: Shipping = { kind: "unknown", cost: null };

function shippingOf(cost: Money | null | undefined): Shipping {
  if (!cost) return UNKNOWN;
  return cost.cents === 0 ? { kind: "free", cost: null } : { kind: "known", cost };
}

/** The rate that is the same wherever it goes, for someone whose country is not known. */
function sameEverywhere(rates: readonly ShippingRate[]): Shipping {
  const [first] = rates;
  const isSame = rates.every(
    ({ cost }) => cost?.cents === first?.cost?.cents && cost?.currency === first?.cost?.currency,
  );
  return isSame ? shippingOf(first?.cost) : UNKNOWN;
}

/** What shipping to a country costs: its own rate, else that of the EU, else of everywhere. What is not said stays unknown. */
export function shippingTo(rates: readonly ShippingRate[], country: string | null): Shipping {
  if (country === null) return sameEverywhere(rates);
  const own = rates.find(({ to }) => typeof to === "object" && to.country === country);
  if (own) return shippingOf(own.cost);
  const inEu = rates.find(({ to }) => to === "eu");
  if (inEu && EU.has(country)) return shippingOf(inEu.cost);
  // A region that is not known may be the country's own.
  if (rates.some(({ to }) => to === "other")) return UNKNOWN;
  return shippingOf(rates.find(({ to }) => to === "everywhere-else")?.cost);
}
