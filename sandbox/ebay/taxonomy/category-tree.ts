import type { Site } from "../sites";
import { type Branch, EBAY_CATEGORIES, type EbayCategory } from "./ebay-categories";

export const TREE_VERSION = "133";

type TreeNode = {
  readonly category: { readonly categoryId: string; readonly categoryName: string };
  readonly categoryTreeNodeLevel: number;
  readonly childCategoryTreeNodes?: readonly TreeNode[];
  readonly leafCategoryTreeNode?: boolean;
};

const ROOT: Branch = { id: "0", name: "Root" };

function nodeOf({ id, name }: Branch, level: number, leaves: readonly EbayCategory[]): TreeNode {
  const below = new Map<string, Branch>();
  for (const leaf of leaves) {
    const next = leaf.parents[level] ?? leaf;
    below.set(next.id, next);
  }
  const children = [...below.values()].map((child): TreeNode => {
    const inside = leaves.filter((leaf) => leaf.parents[level]?.id === child.id);
    if (inside.length > 0) return nodeOf(child, level + 1, inside);
    return {
      category: { categoryId: child.id, categoryName: child.name },
      categoryTreeNodeLevel: level + 1,
      leafCategoryTreeNode: true,
    };
  });
  return {
    category: { categoryId: id, categoryName: name },
    categoryTreeNodeLevel: level,
    childCategoryTreeNodes: children,
  };
}

function findNode(node: TreeNode, id: string): TreeNode | undefined {
  if (node.category.categoryId === id) return node;
  for (const child of node.childCategoryTreeNodes ?? []) {
    const found = findNode(child, id);
    if (found) return found;
  }
  return undefined;
}

const WHOLE = nodeOf(ROOT, 0, EBAY_CATEGORIES);

export function categoryTree({ id, treeId }: Site) {
  return {
    categoryTreeId: treeId,
    categoryTreeVersion: TREE_VERSION,
    applicableMarketplaceIds: [id],
    rootCategoryNode: WHOLE,
  };
}

/** Null where the category is not in the tree. */
export function categorySubtree({ treeId }: Site, id: string) {
  const found = findNode(WHOLE, id);
  if (!found) return null;
  return { categoryTreeId: treeId, categoryTreeVersion: TREE_VERSION, categorySubtreeNode: found };
}
