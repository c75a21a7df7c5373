import { toUrl } from "@/lib/core/to-url";
import { plainWords } from "@/lib/domain/listing/plain-words";
import { externalIdOf, pageIdentity } from "./external-id-of";
import { type JsonNode, lineOf, nodesOf, propertyOf, typesOf, valuesOf } from "./json-node";

const PRODUCTS: ReadonlySet<string> = new Set([
  "product",
  "individualproduct",
  "productmodel",
  "productgroup",
  "someproducts",
  "vehicle",
  "car",
  "motorcycle",
  "motorizedbicycle",
  "busorcoach",
  "book",
  "musicalbum",
  "musicrelease",
  "musicalinstrument",
  "boat",
]);

export type PageNames = {
  readonly url: string;
  /** What the page calls its thing: heading, title, og:title. */
  readonly names: readonly string[];
};

export type ChosenProduct =
  | { readonly kind: "product"; readonly product: JsonNode }
  | { readonly kind: "none" }
  /** Several things, none of which is the page's own. */
  | { readonly kind: "many"; readonly count: number };

function isProduct(node: JsonNode): boolean {
  return typesOf(node).some((type) => PRODUCTS.has(type));
}

/** An offer that names what it offers, at the top of a block, is that thing with itself as its offer. */
function productsOf(nodes: readonly JsonNode[]): JsonNode[] {
  const products = nodes.filter(isProduct);
  const byOffer = nodes
    .filter((node) => typesOf(node).includes("offer"))
    .flatMap((offer) =>
      nodesOf(propertyOf(offer, "itemOffered")).map((item) => ({ ...item, offers: offer })),
    );
  const offered = byOffer.filter((item) => typesOf(item).length === 0 || isProduct(item));
  const names = new Set(offered.map((item) => lineOf(propertyOf(item, "name"), 300)));
  return [
    ...offered,
    ...products.filter(
      (item) =>
        propertyOf(item, "offers") !== undefined ||
        !names.has(lineOf(propertyOf(item, "name"), 300)),
    ),
  ];
}

function addressesOf(product: JsonNode): string[] {
  const offers = nodesOf(propertyOf(product, "offers"));
  const values = [product, ...offers].flatMap((node) =>
    ["url", "@id", "mainEntityOfPage"].flatMap((name) => valuesOf(propertyOf(node, name))),
  );
  return values.filter((value): value is string => typeof value === "string").slice(0, 40);
}

function isPage(address: string, url: string): boolean {
  if (address.startsWith("#") || address.trim() === "") return false;
  const full = toUrl(address, url);
  if (full === null || !/^https?:$/.test(full.protocol)) return false;
  if (pageIdentity(full.href) === pageIdentity(url)) return true;
  const item = externalIdOf(full.href);
  return item.isItem && item.externalId === externalIdOf(url).externalId;
}

/** Share of the product's words that the page's own name holds, 0 to 1. */
function likeness(product: JsonNode, names: readonly string[]): number {
  const words = plainWords(lineOf(propertyOf(product, "name"), 300))
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return 0;
  return Math.max(
    0,
    ...names.map((name) => {
      const held = new Set(plainWords(name.slice(0, 500)).split(" "));
      return words.filter((word) => held.has(word)).length / words.length;
    }),
  );
}

const LIKE_ENOUGH = 0.6;
/** More things than a page shows beside its own. */
const CATALOGUE = 5;

type Rated = {
  readonly product: JsonNode;
  readonly name: string;
  readonly isHere: boolean;
  readonly isNamed: boolean;
  readonly like: number;
};

function rate(product: JsonNode, page: PageNames): Rated {
  const name = plainWords(lineOf(propertyOf(product, "name"), 300));
  return {
    product,
    name,
    isHere: addressesOf(product).some((address) => isPage(address, page.url)),
    isNamed: name !== "" && page.names.some((other) => plainWords(other.slice(0, 500)) === name),
    like: likeness(product, page.names),
  };
}

/** The best of those that fit; null when different ones fit equally. */
function bestOf(rated: readonly Rated[]): JsonNode | null {
  const here = rated.filter(({ isHere }) => isHere);
  const [best] = [...here].sort((left, right) => right.like - left.like);
  if (best) return best.product;
  if (rated.length > CATALOGUE) return null;
  const named = rated.filter(({ isNamed }) => isNamed);
  const fitting = named.length > 0 ? named : rated.filter(({ like }) => like >= LIKE_ENOUGH);
  return new Set(fitting.map(({ name }) => name)).size === 1 ? (fitting[0]?.product ?? null) : null;
}

/** Leads elsewhere and is called otherwise: a recommendation, not the page's own thing. */
function isElsewhere(product: JsonNode, page: PageNames): boolean {
  const addresses = addressesOf(product).filter(
    (address) => toUrl(address, page.url) !== null && !address.startsWith("#"),
  );
  const name = lineOf(propertyOf(product, "name"), 300);
  return page.names.length > 0 && (name !== "" || addresses.length > 0);
}

/**
 * The thing that a page is about among those its data describes: the one with the page's address or name. One alone is
 * taken unless it is called otherwise; several of which none fits are a list.
 */
export function chooseProduct(nodes: readonly JsonNode[], page: PageNames): ChosenProduct {
  const products = productsOf(nodes);
  if (products.length === 0) return { kind: "none" };
  const rated = products.map((product) => rate(product, page));
  const best = bestOf(rated);
  if (best) return { kind: "product", product: best };
  const [only] = rated;
  if (rated.length > 1 || !only) return { kind: "many", count: rated.length };
  return isElsewhere(only.product, page)
    ? { kind: "none" }
    : { kind: "product", product: only.product };
}
