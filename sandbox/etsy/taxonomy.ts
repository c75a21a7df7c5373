type Node = { readonly id: number; readonly name: string; readonly children?: readonly Node[] };

/** A small part of a tree like Etsy's; the numbers are the sandbox's own. */
const ROOTS: readonly Node[] = [
  {
    id: 900,
    name: "Home & Living",
    children: [
      { id: 901, name: "Vases" },
      { id: 902, name: "Lamps" },
      { id: 903, name: "Chairs" },
      { id: 904, name: "Kitchen & Dining" },
    ],
  },
  {
    id: 910,
    name: "Craft Supplies & Tools",
    children: [{ id: 911, name: "Hand Tools" }],
  },
  {
    id: 920,
    name: "Toys & Games",
    children: [
      { id: 921, name: "Sports & Outdoor Recreation" },
      { id: 922, name: "Toys" },
    ],
  },
  {
    id: 930,
    name: "Electronics & Accessories",
    children: [
      { id: 931, name: "Cameras & Equipment" },
      { id: 932, name: "Audio" },
      { id: 933, name: "Video Games" },
    ],
  },
  {
    id: 940,
    name: "Books, Movies & Music",
    children: [
      { id: 941, name: "Music" },
      { id: 942, name: "Musical Instruments" },
      { id: 943, name: "Books" },
    ],
  },
  { id: 950, name: "Clothing" },
  { id: 960, name: "Jewelry", children: [{ id: 961, name: "Watches" }] },
];

/** World's category → node; what is not named here goes under "Home & Living". */
const FILED: Readonly<Record<string, number>> = {
  Ceramics: 901,
  Lamps: 902,
  Chairs: 903,
  Tables: 903,
  "Kitchen machines": 904,
  "Hand tools": 911,
  "Road bikes": 921,
  "Building sets": 922,
  "Film cameras": 931,
  Turntables: 932,
  "Vinyl records": 941,
  "Acoustic guitars": 942,
  Wristwatches: 961,
};

export type TaxonomyNode = {
  readonly id: number;
  readonly level: number;
  readonly name: string;
  readonly parent_id: number | null;
  readonly children: readonly TaxonomyNode[];
  readonly full_path_taxonomy_ids: readonly number[];
};

function grow(node: Node, path: readonly number[]): TaxonomyNode {
  const here = [...path, node.id];
  return {
    id: node.id,
    level: path.length + 1,
    name: node.name,
    parent_id: path.at(-1) ?? null,
    children: (node.children ?? []).map((child) => grow(child, here)),
    full_path_taxonomy_ids: here,
  };
}

export const TAXONOMY: readonly TaxonomyNode[] = ROOTS.map((root) => grow(root, []));

const flat = (nodes: readonly TaxonomyNode[]): readonly TaxonomyNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

const BY_ID = new Map(flat(TAXONOMY).map((node) => [node.id, node]));

export const taxonomyNode = (id: number) => BY_ID.get(id);

export const taxonomyFor = (category: string) => FILED[category] ?? 900;

/** The world's category for a node: its own name where the world has none for it. */
export function worldCategory(id: number): string {
  const filed = Object.entries(FILED).find(([, node]) => node === id);
  return filed?.[0] ?? BY_ID.get(id)?.name ?? "";
}
