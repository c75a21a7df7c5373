import { cleanLine, cleanText, clip } from "@/lib/domain/import/clean-text";
import { MAX_FIELD_LENGTH, MAX_FIELDS } from "./feed-limits";
import { elementsOf, textOf, type XmlElement } from "./xml/xml-element";

/** Elements that have a place of their own in an item, or speak about the feed's machinery. */
const OTHERWISE_READ =
  /^(title|link|description|guid|pubDate|author|category|enclosure|comments|source|image|images|thumbnail|g:(image_link|additional_image_link|title|description|link|shipping|tax)|(atom|rdf|dc|dcterms|content|media|georss|geo|gml|itunes|slash|sy|wfw|feedburner|thr):.*)$/;

/** "g:product_type" as "product type". */
function wordsOf(name: string): string {
  return cleanLine(name)
    .slice(name.indexOf(":") + 1)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[_.-]+/g, " ")
    .toLowerCase()
    .trim();
}

/** One amount of shipping, when the item names only one: they depend on the country otherwise. */
function shippingOf(item: XmlElement): string | null {
  const prices = elementsOf(item, "g:shipping").map((shipping) => {
    const [price] = elementsOf(shipping, "g:price");
    return textOf(price ?? shipping);
  });
  const different = new Set(prices.filter((price) => price !== ""));
  return different.size === 1 ? ([...different][0] ?? null) : null;
}

/** The further fields of an item by name in words; the first one of a name counts. */
export function itemFields(item: XmlElement): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const keep = (name: string, written: string) => {
    const value = cleanText(written);
    if (name === "" || value === "" || fields.has(name) || fields.size >= MAX_FIELDS) return;
    fields.set(clip(name, 100), clip(value, MAX_FIELD_LENGTH));
  };
  keep("shipping", shippingOf(item) ?? "");
  for (const element of elementsOf(item)) {
    if (!OTHERWISE_READ.test(element.name)) keep(wordsOf(element.name), textOf(element));
  }
  return fields;
}
