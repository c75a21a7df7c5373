import type { Call, Reply, Route } from "../../contract";
import { type EbayFault, ebayError } from "../ebay-error";
import { type EbayState, type SecuredRoute, securedRoutes } from "../ebay-state";
import { scope } from "../scopes";
import { isSiteId, SITE_IDS, siteOf } from "../sites";
import { categorySubtree, categoryTree, TREE_VERSION } from "./category-tree";
import { EBAY_CATEGORIES, type EbayCategory, findLeaf, isKnownCategory } from "./ebay-categories";
import { aspectMetadata } from "./item-aspects";

function fault(errorId: number, message: string): EbayFault {
  return { errorId, domain: "API_TAXONOMY", category: "REQUEST", message };
}

const NO_TREE = ebayError(404, fault(62_004, "The specified category tree ID was not found."));

function siteOfTree(call: Call) {
  const id = SITE_IDS.find((one) => siteOf(one).treeId === call.params.category_tree_id);
  return id === undefined ? null : siteOf(id);
}

function defaultTree({ query }: Call): Reply {
  const id = query.get("marketplace_id") ?? "";
  if (id === "") return ebayError(400, fault(62_002, "Missing marketplace ID."));
  if (!isSiteId(id)) {
    return ebayError(400, fault(62_003, "The specified marketplace ID was not found."));
  }
  return {
    status: 200,
    body: { categoryTreeId: siteOf(id).treeId, categoryTreeVersion: TREE_VERSION },
  };
}

/** How many of the words a seller typed speak for a leaf. */
function relevance(leaf: EbayCategory, words: readonly string[]): number {
  const name = leaf.name.toLowerCase();
  return words.filter((word) => leaf.words.includes(word) || name.includes(word)).length;
}

function suggestions(call: Call): Reply {
  const site = siteOfTree(call);
  if (!site) return NO_TREE;
  const q = call.query.get("q") ?? "";
  if (q.trim() === "") {
    const message =
      "Missing keyword 'q'. Please specify a valid set of keywords that best describes your item.";
    return ebayError(400, fault(62_007, message));
  }
  const words = q
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => word.length > 1);
  const found = EBAY_CATEGORIES.map((leaf) => ({ leaf, score: relevance(leaf, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 10);
  if (found.length === 0) return { status: 204 };
  const base = `${call.baseUrl}/commerce/taxonomy/v1/category_tree/${site.treeId}`;
  return {
    status: 200,
    body: {
      categorySuggestions: found.map(({ leaf }) => ({
        category: { categoryId: leaf.id, categoryName: leaf.name },
        categoryTreeNodeLevel: leaf.parents.length + 1,
        categoryTreeNodeAncestors: leaf.parents.toReversed().map(({ id, name }, index) => ({
          categoryId: id,
          categoryName: name,
          categoryTreeNodeLevel: leaf.parents.length - index,
          categorySubtreeNodeHref: `${base}/get_category_subtree?category_id=${id}`,
        })),
      })),
      categoryTreeId: site.treeId,
      categoryTreeVersion: TREE_VERSION,
    },
  };
}

function aspects(call: Call): Reply {
  if (!siteOfTree(call)) return NO_TREE;
  const id = call.query.get("category_id") ?? "";
  if (id === "") return ebayError(400, fault(62_006, "Missing category ID."));
  const leaf = findLeaf(id);
  if (leaf) return { status: 200, body: aspectMetadata(leaf) };
  return isKnownCategory(id)
    ? ebayError(400, fault(62_009, "The specified category ID must be a leaf category."))
    : ebayError(
        400,
        fault(62_005, "The specified category ID does not belong to specified category tree."),
      );
}

function tree(call: Call): Reply {
  const site = siteOfTree(call);
  return site ? { status: 200, body: categoryTree(site) } : NO_TREE;
}

function subtree(call: Call): Reply {
  const site = siteOfTree(call);
  if (!site) return NO_TREE;
  const id = call.query.get("category_id") ?? "";
  if (id === "") return ebayError(400, fault(62_006, "Missing category ID."));
  const body = categorySubtree(site, id);
  if (body) return { status: 200, body };
  const message = "The specified category ID does not belong to specified category tree.";
  return ebayError(400, fault(62_005, message));
}

export function taxonomyRoutes(state: EbayState): readonly Route[] {
  const get = (operation: string, path: string, handle: (call: Call) => Reply): SecuredRoute => ({
    operation,
    method: "GET",
    path,
    scopes: [scope(""), scope("metadata.insights")],
    handle: ({ call }) => handle(call),
  });
  return securedRoutes(state, "taxonomy", "/commerce/taxonomy/v1", [
    get("getDefaultCategoryTreeId", "/get_default_category_tree_id", defaultTree),
    get("getCategoryTree", "/category_tree/{category_tree_id}", tree),
    get("getCategorySubtree", "/category_tree/{category_tree_id}/get_category_subtree", subtree),
    get(
      "getCategorySuggestions",
      "/category_tree/{category_tree_id}/get_category_suggestions",
      suggestions,
    ),
    get(
      "getItemAspectsForCategory",
      "/category_tree/{category_tree_id}/get_item_aspects_for_category",
      aspects,
    ),
  ]);
}
