import { toUrl } from "@/lib/core/to-url";
import type { FoundFields } from "./found-fields";
import { type JsonNode, lineOf, nodesOf, propertyOf, typesOf, valuesOf } from "./json-node";
import { photoUrls } from "./photo-urls";
import { plainText } from "./plain-text";
import { readConditionTerm } from "./read-condition-term";
import { type Offers, readOffers } from "./read-offers";
import { readPlace } from "./read-place";

const DESCRIPTION_LENGTH = 20_000;
const MAX_ATTRIBUTES = 60;

/** Properties that are facts about the thing itself, under the name they get here. */
const FACTS: readonly (readonly [property: string, name: string])[] = [
  ["model", "model"],
  ["color", "color"],
  ["size", "size"],
  ["material", "material"],
  ["pattern", "pattern"],
  ["mpn", "mpn"],
  ["gtin", "gtin"],
  ["gtin13", "gtin"],
  ["gtin12", "gtin"],
  ["gtin14", "gtin"],
  ["gtin8", "gtin"],
  ["isbn", "isbn"],
  ["vehicleModelDate", "year"],
  ["modelDate", "year"],
  ["productionDate", "year"],
  ["fuelType", "fuel"],
  ["vehicleTransmission", "transmission"],
];

function quantityLine(value: unknown): string {
  const [node] = nodesOf(value);
  if (!node) return lineOf(value, 200);
  const amount = lineOf(propertyOf(node, "value"), 60);
  const unit = lineOf(propertyOf(node, "unitText"), 20) || lineOf(propertyOf(node, "unitCode"), 10);
  return amount === ""
    ? lineOf(node, 200)
    : `${amount} ${unit === "KMT" ? "km" : unit === "SMI" ? "mi" : unit}`.trim();
}

function attributesOf(product: JsonNode): Record<string, string> | undefined {
  const found = new Map<string, string>();
  const add = (name: string, value: string) => {
    if (name !== "" && value !== "" && !found.has(name) && found.size < MAX_ATTRIBUTES)
      found.set(name, value);
  };
  for (const [property, name] of FACTS) add(name, quantityLine(propertyOf(product, property)));
  add("mileage", quantityLine(propertyOf(product, "mileageFromOdometer")));
  for (const node of nodesOf(propertyOf(product, "additionalProperty"))) {
    add(lineOf(propertyOf(node, "name"), 100), lineOf(propertyOf(node, "value"), 1_000));
  }
  return found.size === 0 ? undefined : Object.fromEntries(found);
}

/** "Home > Cameras > Film" is "Film"; an address is no category. */
function categoryOf(value: unknown): string | undefined {
  const line = lineOf(value, 400);
  const last =
    line
      .split(/\s+[<>»›/|]\s+/)
      .at(-1)
      ?.trim() ?? "";
  return last === "" || /^https?:|^\d+$/.test(last) ? undefined : last.slice(0, 200);
}

function dayOf(value: unknown): string | undefined {
  const line = lineOf(value, 40);
  if (!/^\d{4}-\d{2}-\d{2}/.test(line)) return undefined;
  const at = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(line) ? `${line}T00:00:00Z` : line);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** One variant's offer speaks for a group only when its address is the page's; else all of them do, as rivals. */
function offersOfGroup(product: JsonNode, url: string): Offers {
  const variants = nodesOf(propertyOf(product, "hasVariant"));
  const own = readOffers(product);
  if (own.prices.length > 0 || variants.length === 0) return own;
  const here = variants.find((variant) => {
    const addresses = [variant, ...nodesOf(propertyOf(variant, "offers"))].map((node) =>
      propertyOf(node, "url"),
    );
    return addresses.some(
      (address) => typeof address === "string" && toUrl(address, url)?.href === url,
    );
  });
  return readOffers(
    here ?? { offers: variants.flatMap((variant) => nodesOf(propertyOf(variant, "offers"))) },
  );
}

/** What a page's data says of its thing, in JSON-LD or microdata alike. `url` makes addresses absolute. */
export function readProduct(product: JsonNode, url: string): FoundFields {
  const offers = offersOfGroup(product, url);
  const condition = readConditionTerm(offers.condition ?? propertyOf(product, "itemCondition"));
  const description = valuesOf(propertyOf(product, "description"))[0];
  const photos = photoUrls(propertyOf(product, "image") ?? propertyOf(product, "photo"), url);
  const isVehicle = typesOf(product).some((type) => type !== "product" && type !== "productgroup");
  return {
    title: lineOf(propertyOf(product, "name"), 500) || undefined,
    description:
      (typeof description === "string" && plainText(description, DESCRIPTION_LENGTH)) || undefined,
    prices: offers.prices,
    shipping: offers.shipping ?? undefined,
    ...(condition ?? {}),
    brand:
      lineOf(propertyOf(product, "brand"), 120) ||
      (isVehicle ? lineOf(propertyOf(product, "manufacturer"), 120) : "") ||
      undefined,
    category: categoryOf(propertyOf(product, "category")),
    attributes: attributesOf(product),
    place: readPlace(offers.place) ?? undefined,
    photoUrls: photos.length > 0 ? photos : undefined,
    sellerRef: offers.seller ?? undefined,
    state: offers.state ?? undefined,
    listedAt: dayOf(propertyOf(product, "datePosted")),
  };
}

/** The category that a page's trail names: its last step that is not the thing itself. */
export function categoryOfTrail(nodes: readonly JsonNode[], title: string): string | undefined {
  const trail = nodes.find((node) => typesOf(node).includes("breadcrumblist"));
  if (!trail) return undefined;
  const steps = nodesOf(propertyOf(trail, "itemListElement")).map((step) => {
    const item = nodesOf(propertyOf(step, "item"))[0];
    return lineOf(propertyOf(step, "name"), 200) || (item ? lineOf(item, 200) : "");
  });
  const named = steps.filter(
    (step, at) => step !== "" && step !== title && at > 0 && !/^https?:/.test(step),
  );
  return named.at(-1);
}
