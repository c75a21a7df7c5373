import { money } from "@/lib/core/money";
import { parseMoney } from "@/lib/core/parse-money";
import { parseState } from "@/lib/domain/import/parse-state";
import type { ListingState, Shipping } from "@/lib/domain/listing/listing-draft.schema";
import type { OfferedPrice } from "./found-fields";
import {
  currencyIn,
  type JsonNode,
  lineOf,
  nodesOf,
  propertyOf,
  termOf,
  typesOf,
  valuesOf,
} from "./json-node";

export type Offers = {
  readonly prices: readonly OfferedPrice[];
  readonly state: ListingState | null;
  readonly shipping: Shipping | null;
  readonly seller: string | null;
  readonly condition: unknown;
  readonly place: unknown;
};

/** Prices that are struck through, recommended, or for members; and amounts that come again. */
const OTHER_PRICE_TYPES = [
  "listprice",
  "strikethroughprice",
  "srp",
  "msrp",
  "regularprice",
  "minimumadvertisedprice",
  "invoiceprice",
];
const LENDS = ["leaseout", "provideservice", "buy", "rentout"];
const MAX_OFFERS = 60;

/** A plain number of the data, never a range or words; `0` is an amount. */
function amountOf(value: unknown): string | null {
  const [first] = valuesOf(value);
  if (typeof first === "number") return Number.isFinite(first) && first >= 0 ? String(first) : null;
  const line = lineOf(first, 60);
  return /\d/.test(line) ? line : null;
}

function comesAgain(specification: JsonNode): boolean {
  const quantity = nodesOf(propertyOf(specification, "referenceQuantity"))[0];
  const unit = quantity
    ? termOf(propertyOf(quantity, "unitCode")) ||
      lineOf(propertyOf(quantity, "unitText"), 30).toLowerCase()
    : "";
  const own = lineOf(propertyOf(specification, "unitText"), 30).toLowerCase();
  const isTime = /^(?:mon|month|monat|mois|wee|week|day|ann|year|hur|hour)/;
  return (
    isTime.test(unit) ||
    isTime.test(own) ||
    propertyOf(specification, "billingDuration") !== undefined ||
    propertyOf(specification, "billingIncrement") !== undefined
  );
}

function specifiedPrices(offer: JsonNode): { prices: OfferedPrice[]; isRate: boolean } {
  const specifications = nodesOf(propertyOf(offer, "priceSpecification"));
  const isRate = specifications.some(comesAgain);
  const currency = currencyIn(propertyOf(offer, "priceCurrency"));
  const prices = specifications
    .filter((node) => !comesAgain(node) && !typesOf(node).includes("deliverychargespecification"))
    .filter((node) => !OTHER_PRICE_TYPES.includes(termOf(propertyOf(node, "priceType"))))
    .map((node) => ({
      amount: amountOf(propertyOf(node, "price")),
      currency: currencyIn(propertyOf(node, "priceCurrency")) ?? currency,
    }))
    .filter((price): price is OfferedPrice => price.amount !== null);
  return { prices, isRate };
}

/** What one offer asks: its own price, else what its specification says; nothing where it lends or is paid monthly. */
function offerPrices(offer: JsonNode): OfferedPrice[] {
  if (LENDS.includes(termOf(propertyOf(offer, "businessFunction")))) return [];
  const { prices, isRate } = specifiedPrices(offer);
  if (isRate) return [];
  const own = amountOf(propertyOf(offer, "price"));
  const currency = currencyIn(propertyOf(offer, "priceCurrency")) ?? prices[0]?.currency ?? null;
  return own === null ? prices : [{ amount: own, currency }];
}

/** Of an aggregate: the one price there is, or both ends, of which neither is the price by itself. */
function aggregatePrices(offer: JsonNode): OfferedPrice[] {
  const currency = currencyIn(propertyOf(offer, "priceCurrency"));
  const low = amountOf(propertyOf(offer, "lowPrice")) ?? amountOf(propertyOf(offer, "price"));
  const high = amountOf(propertyOf(offer, "highPrice"));
  const count = Number(amountOf(propertyOf(offer, "offerCount")) ?? "0");
  if (low === null) return [];
  if (high === null && count !== 1)
    return [
      { amount: low, currency },
      { amount: "", currency },
    ];
  return high === null || high === low
    ? [{ amount: low, currency }]
    : [
        { amount: low, currency },
        { amount: high, currency },
      ];
}

/** The offers of a thing, those inside an aggregate among them; the aggregate itself where it lists none. */
function offersOf(product: JsonNode): { offers: JsonNode[]; aggregate: JsonNode | null } {
  const own = nodesOf(propertyOf(product, "offers")).slice(0, MAX_OFFERS);
  const aggregate = own.find((node) => typesOf(node).includes("aggregateoffer")) ?? null;
  const inner = own.flatMap((node) => nodesOf(propertyOf(node, "offers"))).slice(0, MAX_OFFERS);
  const plain = own.filter(
    (node) => !typesOf(node).includes("aggregateoffer") && !typesOf(node).includes("demand"),
  );
  return { offers: [...plain, ...inner], aggregate };
}

function distinctPrices(prices: readonly OfferedPrice[]): OfferedPrice[] {
  const byKey = new Map(prices.map((price) => [`${price.amount} ${price.currency}`, price]));
  return [...byKey.values()];
}

function stateOf(offers: readonly JsonNode[]): ListingState | null {
  const states = offers.map((offer) => {
    const term = termOf(propertyOf(offer, "availability"));
    if (
      /^(?:limitedavailability|instoreonly|onlineonly|preorder|presale|backorder|madetoorder|reserved)$/.test(
        term,
      )
    )
      return "active";
    return term === "" ? null : parseState(term);
  });
  return (
    states.find((state) => state === "active") ?? states.find((state) => state !== null) ?? null
  );
}

function rateOf(details: JsonNode): string | null {
  const rate = nodesOf(propertyOf(details, "shippingRate"))[0];
  if (!rate) return null;
  const amount = amountOf(propertyOf(rate, "value")) ?? amountOf(propertyOf(rate, "price"));
  const currency =
    currencyIn(propertyOf(rate, "currency")) ?? currencyIn(propertyOf(rate, "priceCurrency"));
  return amount === null || currency === null ? null : `${amount} ${currency}`;
}

/** Sending costs the same wherever it goes, or it is not known here. */
function shippingOf(offers: readonly JsonNode[]): Shipping | null {
  const details = offers.flatMap((offer) => nodesOf(propertyOf(offer, "shippingDetails")));
  const rates = new Set(details.map(rateOf).filter((rate) => rate !== null));
  const [rate] = rates;
  if (rates.size === 1 && rate) {
    const currency = rate.slice(-3);
    const cost = parseMoney(rate.slice(0, -4), currency, { decimalMark: "." });
    if (cost.kind !== "money") return null;
    return cost.money.cents === 0
      ? { kind: "free", cost: null }
      : { kind: "known", cost: money(cost.money.cents, currency) };
  }
  const ways = offers
    .flatMap((offer) => valuesOf(propertyOf(offer, "availableDeliveryMethod")))
    .map(termOf);
  const isPickup =
    ways.length > 0 && ways.every((way) => /^(?:onsitepickup|deliverymodepickup)$/.test(way));
  return isPickup ? { kind: "pickup_only", cost: null } : null;
}

/** What the offers of one thing say. Several prices are several rivals; nothing is chosen among them here. */
export function readOffers(product: JsonNode): Offers {
  const { offers, aggregate } = offersOf(product);
  const prices = distinctPrices(offers.flatMap(offerPrices));
  const all = aggregate ? [...offers, aggregate] : offers;
  const sellers = new Set(
    all
      .map((offer) => lineOf(propertyOf(offer, "seller") ?? propertyOf(offer, "offeredBy"), 200))
      .filter((name) => name !== ""),
  );
  const first = (name: string) =>
    all.map((offer) => propertyOf(offer, name)).find((value) => value !== undefined);
  return {
    prices: prices.length > 0 || !aggregate ? prices : aggregatePrices(aggregate),
    state: stateOf(all),
    shipping: shippingOf(all),
    seller: sellers.size === 1 ? ([...sellers][0] ?? null) : null,
    condition: first("itemCondition"),
    place: first("availableAtOrFrom") ?? first("areaServed"),
  };
}
