import type { Call, Offer, Reply } from "../../contract";
import { type EbayFault, ebayError } from "../ebay-error";
import { isSiteId, SITE_IDS, type Site, siteOf } from "../sites";
import { isKnownCategory, isUnder, leafOf } from "../taxonomy/ebay-categories";
import { aspectsOf } from "./aspects";
import { keywordTest } from "./keywords";
import { readFilter } from "./search-filter";
import { isShownOn } from "./shown-amount";

/** A search that eBay would run. */
export type SearchQuery = {
  readonly site: Site;
  readonly limit: number;
  readonly offset: number;
  readonly sort: string;
  readonly fieldgroups: readonly string[];
  readonly isMatch: (offer: Offer) => boolean;
  readonly warnings: readonly EbayFault[];
};

const FIELDGROUPS = [
  "MATCHING_ITEMS",
  "EXTENDED",
  "FULL",
  "ASPECT_REFINEMENTS",
  "BUYING_OPTION_REFINEMENTS",
  "CATEGORY_REFINEMENTS",
  "CONDITION_REFINEMENTS",
];
const SORTS = ["price", "-price", "newlyListed", "endingSoonest", "distance"];

function fault(errorId: number, message: string, parameters?: Record<string, string>): EbayFault {
  return {
    errorId,
    domain: "API_BROWSE",
    category: "REQUEST",
    message,
    ...(parameters ? { parameters } : {}),
  };
}

/** The site that the header names; null for one that is not supported. */
export function siteOfCall({ headers }: Call): Site | null {
  const id = headers["x-ebay-c-marketplace-id"] ?? "EBAY_US";
  return isSiteId(id) ? siteOf(id) : null;
}

export function unsupportedSite(errorId: number, { headers }: Call): Reply {
  const marketplaceId = headers["x-ebay-c-marketplace-id"] ?? "";
  const allowedMarketplaces = SITE_IDS.join(", ");
  const message = `Currently, the ${marketplaceId} marketplace is not supported. The supported Marketplaces are: ${allowedMarketplaces} .`;
  const parameters = { marketplaceId, allowedMarketplaces };
  return ebayError(409, { ...fault(errorId, message, parameters), category: "BUSINESS" });
}

type Page = { readonly limit: number; readonly offset: number };

function pageOf(query: URLSearchParams): Page | EbayFault {
  const [limitText, offsetText] = [query.get("limit") ?? "50", query.get("offset") ?? "0"];
  if (!/^-?\d+$/.test(limitText))
    return fault(12_007, "The 'limit' value must be an integer value.");
  if (!/^-?\d+$/.test(offsetText)) return fault(12_005, "The 'offset' value must be an integer.");
  const [limit, offset] = [Number(limitText), Number(offsetText)];
  if (limit < 1 || limit > 200) {
    return fault(12_006, "The 'limit' value should be between 1 and 200 (inclusive).");
  }
  if (offset < 0) return fault(12_004, "The 'offset' value cannot be negative.");
  if (offset >= 10_000) {
    const message =
      "The maximum number of listings that can be retrieved is 10,000, so your offset value must be less than 10,000. If 10,000 or more listings are matching your search criteria, consider narrowing the scope of your search.";
    return fault(12_029, message);
  }
  if (offset % limit !== 0) {
    return fault(
      12_515,
      "The 'offset' value must be either zero or a multiple of the 'limit' value.",
    );
  }
  return { limit, offset };
}

type Aspects = { readonly test: (offer: Offer) => boolean } | EbayFault;

/** `categoryId:33034,Brand:{Fender|Gibson},Color:{red}` */
function aspectTest(text: string): Aspects {
  if (!/^categoryId:\d+/.test(text)) {
    return fault(
      12_017,
      "The 'aspect_filter' query parameter must include a categoryId. For information, see the API call reference documentation.",
    );
  }
  const wanted = [...text.matchAll(/,\s*([^:,{}]+):\{([^}]*)\}/g)].map(
    ([, name = "", values = ""]) =>
      [name, values.split("|").map((one) => one.toLowerCase())] as const,
  );
  return {
    test: (offer) => {
      const aspects = aspectsOf(offer);
      return wanted.every(([name, values]) => values.includes((aspects[name] ?? "").toLowerCase()));
    },
  };
}

type Read<T> = { readonly value: T; readonly warnings: readonly EbayFault[] };

function readCategory(text: string): Read<string | undefined> {
  if (text === "" || isKnownCategory(text)) return { value: text || undefined, warnings: [] };
  const warning = fault(12_009, "The 'category_ids' query parameter is invalid.");
  return { value: undefined, warnings: [warning] };
}

function readSort(sort: string): Read<string> {
  if (sort === "" || SORTS.includes(sort)) return { value: sort, warnings: [] };
  const message =
    "The 'sort' value is invalid. For the valid values, refer to the API call documentation.";
  return { value: "", warnings: [fault(12_008, message)] };
}

function readFieldgroups(text: string): Read<readonly string[]> {
  const value = text.split(",");
  if (value.every((one) => FIELDGROUPS.includes(one))) return { value, warnings: [] };
  const message = `The 'fieldgroups' value ${text} is invalid. For the valid values, refer to the API call reference documentation`;
  return { value, warnings: [fault(12_016, message, { fieldgroups: text })] };
}

function readAspects(text: string | null): Read<(offer: Offer) => boolean> {
  if (text === null) return { value: () => true, warnings: [] };
  const aspects = aspectTest(text);
  return "test" in aspects
    ? { value: aspects.test, warnings: [] }
    : { value: () => true, warnings: [aspects] };
}

const TOO_MANY_CATEGORIES = fault(
  12_030,
  "The number of categories in the request has exceeded the limit. Please reduce the number of categories to 1 or less.",
  { allowedMaxCategories: "1" },
);
const NOTHING_ASKED = fault(
  12_001,
  "The call must have a valid 'q', 'category_ids', 'epid' or 'gtin' query parameter.",
);

/** Reads a search as eBay does: what is wrong with the page or lacking is an error, other values only a warning. */
export function readSearch({ query }: Call, site: Site): SearchQuery | Reply {
  const page = pageOf(query);
  if ("errorId" in page) return ebayError(400, page);
  const q = query.get("q")?.slice(0, 100) ?? "";
  const categoryText = query.get("category_ids") ?? "";
  if (categoryText.includes(",")) return ebayError(400, TOO_MANY_CATEGORIES);
  const category = readCategory(categoryText);
  const isIdentified = query.has("epid") || query.has("gtin");
  if (q === "" && category.value === undefined && !isIdentified) {
    return ebayError(400, NOTHING_ASKED);
  }
  const sort = readSort(query.get("sort") ?? "");
  const fieldgroups = readFieldgroups(query.get("fieldgroups") ?? "MATCHING_ITEMS");
  const aspects = readAspects(query.get("aspect_filter"));
  const filter = readFilter(query.get("filter"), site);
  const hasWords = keywordTest(q);
  const isInCategory = ({ category: name }: Offer) =>
    category.value === undefined || isUnder(leafOf(name), category.value);
  return {
    ...page,
    site,
    sort: sort.value,
    fieldgroups: fieldgroups.value,
    warnings: [category, sort, fieldgroups, aspects, filter].flatMap(({ warnings }) => warnings),
    isMatch: (offer) =>
      // Nothing here has a product number.
      !isIdentified &&
      isShownOn(offer, site) &&
      isInCategory(offer) &&
      hasWords(offer.title) &&
      aspects.value(offer) &&
      filter.isMatch(offer),
  };
}
