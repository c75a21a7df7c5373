import type { Category } from "../../core/kinds/kind";

export type Branch = { readonly id: string; readonly name: string };

/** A leaf of the tree, the same on all sites here. */
export type EbayCategory = Branch & {
  /** From the top down. */
  readonly parents: readonly Branch[];
  readonly category: Category;
  /** Words a seller may use for it, in lower case. */
  readonly words: readonly string[];
};

const MUSIC = { id: "619", name: "Musical Instruments & Gear" };
const GUITARS = { id: "3858", name: "Guitars & Basses" };
const AUDIO = { id: "293", name: "Consumer Electronics" };
const CAMERAS = { id: "625", name: "Cameras & Photo" };
const GAMES = { id: "1249", name: "Video Games & Consoles" };
const TOYS = { id: "220", name: "Toys & Hobbies" };
const PHONES = { id: "15032", name: "Cell Phones & Accessories" };
const COMPUTERS = { id: "58058", name: "Computers/Tablets & Networking" };
const WATCHES = { id: "281", name: "Jewelry & Watches" };
const HOME = { id: "11700", name: "Home & Garden" };
const TOOLS = { id: "631", name: "Tools & Workshop Equipment" };
const SPORT = { id: "888", name: "Sporting Goods" };
const CYCLING = { id: "7294", name: "Cycling" };
const RECORDS = { id: "11233", name: "Music" };
const POTTERY = { id: "870", name: "Pottery & Glass" };
const FURNITURE = { id: "3197", name: "Furniture" };

type Line = readonly [
  Category,
  id: string,
  name: string,
  parents: readonly Branch[],
  words: string,
];

const LINES: readonly Line[] = [
  [
    "Electric guitars",
    "33034",
    "Electric Guitars",
    [MUSIC, GUITARS],
    "guitar electric stratocaster telecaster les paul",
  ],
  [
    "Acoustic guitars",
    "33021",
    "Acoustic Guitars",
    [MUSIC, GUITARS],
    "guitar acoustic dreadnought",
  ],
  ["Bass guitars", "4713", "Bass Guitars", [MUSIC, GUITARS], "bass guitar precision"],
  ["Guitar amplifiers", "38072", "Guitar Amplifiers", [MUSIC, GUITARS], "amp amplifier combo head"],
  [
    "Effects pedals",
    "41416",
    "Guitar Effects Pedals",
    [MUSIC, GUITARS],
    "pedal effect delay reverb chorus overdrive",
  ],
  ["Synthesizers", "38071", "Synthesizers", [MUSIC], "synth synthesizer keyboard"],
  ["Microphones", "29946", "Microphones", [MUSIC], "microphone mic"],
  ["Turntables", "48647", "Record Players & Home Turntables", [AUDIO], "turntable record player"],
  ["Headphones", "112529", "Headphones", [AUDIO], "headphones earphones"],
  ["Vinyl records", "176985", "Vinyl Records", [RECORDS], "vinyl record lp album"],
  ["Digital cameras", "31388", "Digital Cameras", [CAMERAS], "camera digital mirrorless dslr"],
  ["Film cameras", "15230", "Film Cameras", [CAMERAS], "camera film analog 35mm"],
  ["Camera lenses", "3323", "Lenses", [CAMERAS], "lens mm"],
  [
    "Video game consoles",
    "139971",
    "Video Game Consoles",
    [GAMES],
    "console playstation nintendo switch",
  ],
  ["Building sets", "19006", "LEGO Complete Sets & Packs", [TOYS], "lego set bricks"],
  ["Mobile phones", "9355", "Cell Phones & Smartphones", [PHONES], "phone iphone smartphone"],
  ["Laptops", "177", "Laptops & Netbooks", [COMPUTERS], "laptop notebook macbook"],
  ["Tablets", "171485", "Tablets & eBook Readers", [COMPUTERS], "tablet ipad reader"],
  ["Wristwatches", "31387", "Wristwatches", [WATCHES], "watch wristwatch"],
  ["Power tools", "122835", "Power Drills", [HOME, TOOLS], "drill saw power tool"],
  ["Hand tools", "13869", "Other Collectible Tools", [HOME, TOOLS], "plane pliers hand tool"],
  ["Road bikes", "177831", "Bicycles", [SPORT, CYCLING], "bike bicycle road"],
  ["Mountain bikes", "177832", "Mountain Bikes", [SPORT, CYCLING], "bike bicycle mountain mtb"],
  ["Chairs", "54235", "Chairs", [HOME, FURNITURE], "chair seat"],
  ["Tables", "38204", "Tables", [HOME, FURNITURE], "table desk"],
  ["Lamps", "112581", "Lamps", [HOME], "lamp light"],
  ["Kitchen machines", "133701", "Small Kitchen Appliances", [HOME], "mixer espresso grinder"],
  ["Ceramics", "24", "Pottery & China", [POTTERY], "vase pottery bowl ceramic"],
];

export const EBAY_CATEGORIES: readonly EbayCategory[] = LINES.map(
  ([category, id, name, parents, words]) => ({
    category,
    id,
    name,
    parents,
    words: words.split(" "),
  }),
);

const byCategory = new Map<string, EbayCategory>(
  EBAY_CATEGORIES.map((leaf) => [leaf.category, leaf]),
);
const byId = new Map(EBAY_CATEGORIES.map((leaf) => [leaf.id, leaf]));

/** The leaf for one of the world's categories; what eBay has no place for goes to the last one. */
export function leafOf(category: string): EbayCategory {
  const leaf = byCategory.get(category) ?? EBAY_CATEGORIES.at(-1);
  if (!leaf) throw new Error("There are no categories.");
  return leaf;
}

export function findLeaf(id: string): EbayCategory | undefined {
  return byId.get(id);
}

/** Whether there is such a category, leaf or not. */
export function isKnownCategory(id: string): boolean {
  return (
    byId.has(id) || EBAY_CATEGORIES.some(({ parents }) => parents.some((one) => one.id === id))
  );
}

/** Whether the leaf is the category or lies under it. */
export function isUnder(leaf: EbayCategory, id: string): boolean {
  return leaf.id === id || leaf.parents.some((parent) => parent.id === id);
}
