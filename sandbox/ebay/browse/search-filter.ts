import type { Offer } from "../../contract";
import { conditionOf, isNewKind } from "../conditions";
import type { EbayFault } from "../ebay-error";
import { centsOf } from "../money";
import type { Site } from "../sites";
import { leafOf } from "../taxonomy/ebay-categories";
import { shownCents } from "./shown-amount";

/** What `filter` asks for; what eBay would ignore comes back as a warning. */
export type SearchFilter = {
  readonly isMatch: (offer: Offer) => boolean;
  readonly buyingOptions: readonly string[];
  readonly warnings: readonly EbayFault[];
};

/** Known, and without effect here. */
const IGNORED = new Set([
  "deliveryCountry",
  "deliveryPostalCode",
  "deliveryOptions",
  "returnsAccepted",
  "searchInDescription",
  "guaranteedDeliveryInDays",
  "charityOnly",
  "qualifiedPrograms",
  "pickupCountry",
  "pickupPostalCode",
  "pickupRadius",
  "pickupRadiusUnit",
  "itemLocationRegion",
  "sellerAccountTypes",
  "priorityListing",
]);

const BUYING_OPTIONS = ["FIXED_PRICE", "AUCTION", "BEST_OFFER", "CLASSIFIED_AD"];

function warning(errorId: number, message: string, parameters: Record<string, string>): EbayFault {
  return { errorId, domain: "API_BROWSE", category: "REQUEST", message, parameters };
}

function invalid(filterName: string): EbayFault {
  const message = `The ${filterName} value is invalid. For the valid values, refer to the API call documentation.`;
  return warning(12_002, message, { filterName });
}

/** `a:{x|y},b:[1..2],c:Z` as pairs; commas in brackets do not part. */
function pairsOf(text: string): readonly (readonly [name: string, value: string])[] {
  const pairs: [string, string][] = [];
  for (const [, name = "", value = ""] of text.matchAll(/(\w+):(\{[^}]*\}|\[[^\]]*\]|[^,]*)/g)) {
    pairs.push([name, value]);
  }
  return pairs;
}

function listOf(value: string): readonly string[] {
  return value
    .replace(/^\{|\}$/g, "")
    .split("|")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** `[10..50]`, `[..50]`, `[10]` and `[10..]`; null for what is none. */
function rangeOf<T>(value: string, read: (text: string) => T | undefined) {
  const [, low = "", dots, high = ""] =
    /^\[([^.\]]*(?:\.\d+[^.\]]*)?)(\.\.)?([^\]]*)\]$/.exec(value) ?? [];
  const [from, to] = [low, high].map((text) => (text === "" ? undefined : read(text)));
  const isRead = (low === "" || from !== undefined) && (high === "" || to !== undefined);
  const isSomething = low !== "" || high !== "";
  return isRead && isSomething && (dots !== undefined || high === "") ? { from, to } : null;
}

function dateOf(text: string): number | undefined {
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

type Test = (offer: Offer, site: Site) => boolean;
type Reader = (value: string) => Test | null;

const within = <T extends number>(
  range: { from: T | undefined; to: T | undefined },
  value: number,
) =>
  (range.from === undefined || value >= range.from) &&
  (range.to === undefined || value <= range.to);

const READERS: Readonly<Record<string, Reader>> = {
  price: (value) => {
    const range = rangeOf(value, centsOf);
    return (
      range &&
      (({ priceCents, currency }, site) => within(range, shownCents(priceCents, currency, site)))
    );
  },
  priceCurrency: (value) =>
    /^[A-Z]{3}$/.test(value) ? (_offer, { currency }) => currency === value : null,
  conditions: (value) => {
    const wanted = listOf(value);
    if (!wanted.every((one) => ["NEW", "USED", "UNSPECIFIED"].includes(one))) return null;
    return ({ condition, category }) => {
      const { id } = conditionOf(condition, leafOf(category));
      return wanted.includes(isNewKind(id) ? "NEW" : "USED");
    };
  },
  conditionIds: (value) => {
    const wanted = listOf(value);
    if (!wanted.every((one) => /^\d{4}$/.test(one))) return null;
    return ({ condition, category }) =>
      wanted.includes(conditionOf(condition, leafOf(category)).id);
  },
  itemLocationCountry: (value) =>
    /^[A-Z]{2}$/.test(value) ? ({ place }) => place.country === value : null,
  sellers: (value) => {
    const wanted = listOf(value);
    return ({ seller }) => wanted.includes(seller);
  },
  excludeSellers: (value) => {
    const unwanted = listOf(value);
    return ({ seller }) => !unwanted.includes(seller);
  },
  maxDeliveryCost: (value) => {
    const cents = centsOf(value);
    return cents === undefined
      ? null
      : ({ shippingCents, currency }, site) =>
          shippingCents !== null && shownCents(shippingCents, currency, site) <= cents;
  },
  itemStartDate: (value) => {
    const range = rangeOf(value, dateOf);
    return range && (({ listedAt }) => within(range, listedAt.getTime()));
  },
  itemEndDate: (value) => {
    const range = rangeOf(value, dateOf);
    return range && (({ endsAt }) => endsAt !== null && within(range, endsAt.getTime()));
  },
  bidCount: (value) => {
    const range = rangeOf(value, (text) => (/^\d+$/.test(text) ? Number(text) : undefined));
    return range && (({ bidCount }) => within(range, bidCount));
  },
};

function buyingOptionsOf(value: string | undefined): readonly string[] | null {
  // Auctions are left out unless they are asked for.
  if (value === undefined) return ["FIXED_PRICE"];
  const wanted = listOf(value);
  return wanted.length > 0 && wanted.every((one) => BUYING_OPTIONS.includes(one)) ? wanted : null;
}

export function readFilter(text: string | null, site: Site): SearchFilter {
  const pairs = pairsOf(text ?? "");
  const values = new Map(pairs);
  const warnings: EbayFault[] = [];
  const tests: Test[] = [];
  const asked = buyingOptionsOf(values.get("buyingOptions"));
  if (asked === null) warnings.push(invalid("buyingOptions"));
  const buyingOptions = asked ?? ["FIXED_PRICE"];

  for (const [name, value] of pairs) {
    if (name === "buyingOptions" || IGNORED.has(name)) continue;
    const test = READERS[name]?.(value) ?? null;
    if (test === null) warnings.push(invalid(name));
    else if (name === "price" && !values.has("priceCurrency")) {
      const message =
        "A valid 'price' filter and a valid 'priceCurrency' filter is necessary to filter based on price.";
      warnings.push(warning(12_012, message, {}));
    } else tests.push(test);
  }
  const isWanted: Test = ({ format }) =>
    buyingOptions.includes(format === "auction" ? "AUCTION" : "FIXED_PRICE");
  return {
    buyingOptions,
    warnings,
    isMatch: (offer) => isWanted(offer, site) && tests.every((test) => test(offer, site)),
  };
}
