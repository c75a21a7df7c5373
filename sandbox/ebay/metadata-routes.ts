import type { Call, Reply, Route } from "../contract";
import { conditionsOf } from "./conditions";
import { type EbayFault, ebayError, faultEntry } from "./ebay-error";
import { type EbayState, securedRoutes } from "./ebay-state";
import { scope } from "./scopes";
import { isSiteId, siteOf } from "./sites";
import { EBAY_CATEGORIES, findLeaf, isUnder } from "./taxonomy/ebay-categories";

function fault(errorId: number, message: string): EbayFault {
  return { errorId, domain: "API_METADATA", category: "REQUEST", message };
}

/** `categoryIds:{1|2}`; null for another form. */
function categoryIdsOf(filter: string): readonly string[] | null {
  const [, inside] = /^categoryIds:\{([\d|]+)\}$/.exec(filter.trim()) ?? [];
  return inside === undefined ? null : inside.split("|").filter((id) => id !== "");
}

function conditionPolicies({ params, query }: Call): Reply {
  const siteId = params.marketplace_id ?? "";
  if (!isSiteId(siteId)) {
    return ebayError(404, fault(46_001, "The specified marketplace ID was not found."));
  }
  const site = siteOf(siteId);
  const filter = query.get("filter");
  const ids = filter === null ? [] : categoryIdsOf(filter);
  if (ids === null) {
    const message =
      "The filter value is invalid. Sample supported values: filter=categoryIds:{catId1|catId2|catId3}.";
    return ebayError(400, fault(46_002, message));
  }
  const isTooMany = ids.length > 50;
  const asked = ids.slice(0, 50);
  const unknown = asked.filter((id) => !EBAY_CATEGORIES.some((leaf) => isUnder(leaf, id)));
  if (unknown.length > 0) {
    const message = "The specified categoryId was not found for the marketplace.";
    return ebayError(400, {
      ...fault(46_003, message),
      parameters: { categoryId: unknown.join(",") },
    });
  }
  const leaves = filter === null ? EBAY_CATEGORIES : asked.flatMap((id) => findLeaf(id) ?? []);
  if (leaves.length === 0) return { status: 204 };
  const isGerman = site.language === "de-DE";
  return {
    status: 200,
    body: {
      itemConditionPolicies: leaves.map((leaf) => ({
        categoryTreeId: site.treeId,
        categoryId: leaf.id,
        itemConditionRequired: true,
        itemConditions: conditionsOf(leaf).map(({ id, names }) => ({
          conditionId: id,
          conditionDescription: isGerman ? names.de : names.en,
        })),
      })),
      ...(isTooMany
        ? {
            warnings: [
              faultEntry(
                fault(46_004, "Only 50 Category IDs specified in the filter are considered."),
              ),
            ],
          }
        : {}),
    },
  };
}

export function metadataRoutes(state: EbayState): readonly Route[] {
  return securedRoutes(state, "metadata", "/sell/metadata/v1", [
    {
      operation: "getItemConditionPolicies",
      method: "GET",
      path: "/marketplace/{marketplace_id}/get_item_condition_policies",
      scopes: [scope(""), scope("sell.inventory")],
      handle: ({ call }) => conditionPolicies(call),
    },
  ]);
}
