import type { Route } from "../contract";
import { CATEGORIES, type ReverbCategory } from "./categories";
import { CONDITIONS } from "./conditions";
import { hal, halError } from "./hal";
import { open } from "./reverb";

const categoryJson = ({ uuid, name, fullName, slug, rootSlug }: ReverbCategory) => ({
  uuid,
  name,
  full_name: fullName,
  slug,
  root_slug: rootSlug,
});

const conditions = CONDITIONS.map(({ uuid, name }) => ({
  uuid,
  display_name: name,
  description: name,
}));

/** Since 2026-07-17 the price guide answers nobody. */
const retired = () => halError(403, "The Price Guide API is no longer available.");

const GUIDE: readonly (readonly [operation: string, path: string])[] = [
  ["GetPriceguide", "/priceguide"],
  ["GetPriceguideById", "/priceguide/{id}"],
  ["GetPriceguideTransactions", "/priceguide/{id}/transactions"],
  ["GetPriceguideTransactionsSummary", "/priceguide/{id}/transactions/summary"],
];

const CURRENCIES = ["USD", "EUR", "GBP", "JPY"];

/** What is the same for everybody. */
export const CATALOG_ROUTES: readonly Route[] = [
  open("GetCategoriesFlat", "GET", "/categories/flat", (call) =>
    hal(call, { categories: CATEGORIES.map(categoryJson) }),
  ),
  open("GetListingConditions", "GET", "/listing_conditions", (call) => hal(call, { conditions })),
  open("GetCurrenciesListing", "GET", "/currencies/listing", (call) =>
    hal(call, { currencies: CURRENCIES }),
  ),
  open("GetCurrenciesDisplay", "GET", "/currencies/display", (call) =>
    hal(call, { currencies: CURRENCIES }),
  ),
  ...GUIDE.map(([operation, path]) => open(operation, "GET", path, retired)),
];
