import type { DealsQuery } from "@/lib/domain/deals/deals-query.schema";
import { type IgnoredParameter, parseDealsQuery } from "@/lib/domain/deals/parse-deals-query";
import { serialiseDealsQuery } from "@/lib/domain/deals/serialise-deals-query";
import { DealsView, type UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The state of the deals page as its address says it, and the addresses that lead on from it. */
export type DealsAddress = {
  readonly query: DealsQuery;
  readonly view: DealsView;
  readonly ignored: readonly IgnoredParameter[];
  /** All filters stand open on the page: the way to them without a script. */
  readonly showsFilters: boolean;
  readonly hasHome: boolean;
  /** True when a form left empty fields in the address. */
  readonly isUntidy: boolean;
  /** The same list with this much changed, from its first page. */
  readonly href: (over?: Partial<DealsQuery>, view?: DealsView) => string;
};

function toParams(search: SearchParams): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of [value ?? []].flat()) params.append(name, one);
  }
  return params;
}

/** A radius needs a home to be measured from: without one it is said and left out. */
function withoutRadius(query: DealsQuery, ignored: IgnoredParameter[]): DealsQuery {
  if (query.within === null) return query;
  const reason = "Set your home in the settings first: distances are measured from it.";
  ignored.push({ name: "within", reason });
  return { ...query, within: null, includeUnknownDistance: false };
}

export function readDealsAddress(search: SearchParams, prefs: UserPrefs): DealsAddress {
  const params = toParams(search);
  const parsed = parseDealsQuery(params, { currency: prefs.currency });
  const ignored = [...parsed.ignored];
  const hasHome = prefs.homeLatitude !== null && prefs.homeLongitude !== null;
  const query = hasHome ? parsed.query : withoutRadius(parsed.query, ignored);
  const given = DealsView.safeParse(params.get("view")).data;
  return {
    query,
    view: given ?? prefs.dealsView,
    ignored,
    showsFilters: params.get("filters") === "all",
    hasHome,
    isUntidy: [...params.values()].includes(""),
    href: (over = {}, view = given) => {
      const next = serialiseDealsQuery({ ...query, cursor: null, ...over });
      if (view) next.set("view", view);
      return next.size > 0 ? `/deals?${next}` : "/deals";
    },
  };
}
