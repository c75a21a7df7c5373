import { exchange } from "../kit/exchange";
import { matchesWords } from "../kit/matches-words";
import { minorUnits } from "../kit/minor-units";
import { CONDITIONS } from "./conditions";
import type { ListingRecord } from "./listing-record";
import { regionOf } from "./region-of";

type Test = (listing: ListingRecord, wanted: string) => boolean;

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const slugOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
const priceOf = ({ priceCents, currency }: ListingRecord) => priceCents / minorUnits(currency);

/** A condition that Reverb does not know filters nothing. */
function hasCondition({ condition }: ListingRecord, wanted: string): boolean {
  const known = CONDITIONS.some(({ slug }) => slug === wanted) || wanted === "used";
  if (!known) return true;
  return wanted === "used" ? condition.slug !== "brand-new" : condition.slug === wanted;
}

/** Query parameter → whether a listing fits it. What is not named here filters nothing either. */
const TESTS: Readonly<Record<string, Test>> = {
  query: (listing, wanted) =>
    matchesWords(
      wanted,
      `${listing.title} ${listing.make} ${listing.model} ${listing.description}`,
    ),
  make: ({ make }, wanted) => same(make, wanted) || slugOf(make) === wanted,
  model: ({ model }, wanted) => same(model, wanted) || slugOf(model) === wanted,
  category: ({ category }, wanted) => [category.slug, category.uuid].includes(wanted),
  product_type: ({ category }, wanted) => category.rootSlug === wanted,
  condition: hasCondition,
  year_min: ({ year }, wanted) => Number(year) >= Number(wanted),
  year_max: ({ year }, wanted) => year !== "" && Number(year) <= Number(wanted),
  item_city: ({ place }, wanted) => same(place.city, wanted),
  item_country: ({ place }, wanted) => same(place.country, wanted),
  item_region: ({ place }, wanted) => same(regionOf(place), wanted),
  item_state: ({ place }, wanted) => same(regionOf(place), wanted),
  shop: ({ shopName }, wanted) => same(shopName, wanted) || slugOf(shopName) === wanted,
  must_not: (listing, wanted) => !matchesWords(wanted, listing.title),
};

/** The bounds are in the currency asked in; what the sandbox has no rate for is out of any. */
function isInBounds({ priceCents, currency }: ListingRecord, query: URLSearchParams): boolean {
  const [least, most] = [query.get("price_min"), query.get("price_max")];
  if (!least && !most) return true;
  const asked = query.get("currency") || "USD";
  const cents = exchange(priceCents, currency, asked);
  if (cents === null) return false;
  const price = cents / minorUnits(asked);
  return price >= Number(least || 0) && price <= Number(most || Number.POSITIVE_INFINITY);
}

/** `name[]=a&name[]=b` as well as `name=a`. */
const many = (query: URLSearchParams, name: string) => [
  ...query.getAll(`${name}[]`),
  ...query.getAll(name),
];

function fits(listing: ListingRecord, query: URLSearchParams): boolean {
  const isFit = Object.entries(TESTS).every(([name, test]) => {
    const wanted = query.get(name);
    return wanted === null || wanted === "" || test(listing, wanted);
  });
  const conditions = many(query, "conditions");
  const isCondition =
    conditions.length === 0 || conditions.some((one) => hasCondition(listing, one));
  const isNot = many(query, "not_ids").includes(String(listing.id));
  return isFit && isCondition && !isNot && isInBounds(listing, query);
}

const KEYS: Readonly<Record<string, (listing: ListingRecord) => number>> = {
  price: priceOf,
  published_at: ({ publishedAt }) => publishedAt?.getTime() ?? 0,
  created_at: ({ createdAt }) => createdAt.getTime(),
};

/** What of these fits the query; `sort` is `price|asc` and the like, newest first where it is left out. */
export function searchListings(
  listings: readonly ListingRecord[],
  query: URLSearchParams,
): readonly ListingRecord[] {
  const [by = "", order] = (query.get("sort") ?? "published_at|desc").split("|");
  const key = KEYS[by] ?? KEYS.published_at;
  const sign = order === "asc" ? 1 : -1;
  const found = listings.filter((listing) => fits(listing, query));
  return key ? found.sort((a, b) => sign * (key(a) - key(b)) || sign * (a.id - b.id)) : found;
}
