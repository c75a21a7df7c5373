import { MAX_IMAGES } from "./feed-limits";
import { resolveLink } from "./resolve-link";
import { elementsOf, textOf, type XmlElement } from "./xml/xml-element";

const IMAGE_FILE = /\.(jpe?g|png|webp|gif|avif)(\?|$)/i;

const attribute = (element: XmlElement, name: string) => element.attributes.get(name) ?? "";

function isImage(element: XmlElement, address: string): boolean {
  const type = attribute(element, "type");
  if (type !== "") return type.toLowerCase().startsWith("image/");
  const medium = attribute(element, "medium");
  return medium === "" ? IMAGE_FILE.test(address) : medium === "image";
}

function addressesOf(item: XmlElement, name: string, key: string): string[] {
  return elementsOf(item, name)
    .filter((element) => isImage(element, attribute(element, key)))
    .map((element) => attribute(element, key));
}

/** Media RSS, in the item or in a group of it; its small pictures only where it has no others. */
function mediaOf(item: XmlElement): string[] {
  const holders = [item, ...elementsOf(item, "media:group")];
  const contents = holders.flatMap((holder) => addressesOf(holder, "media:content", "url"));
  if (contents.length > 0) return contents;
  const nested = holders.flatMap((holder) => elementsOf(holder, "media:content"));
  return [...holders, ...nested]
    .flatMap((holder) => elementsOf(holder, "media:thumbnail"))
    .map((thumbnail) => attribute(thumbnail, "url"));
}

function ownElementsOf(item: XmlElement): string[] {
  const texts = ["g:image_link", "g:additional_image_link", "image", "thumbnail"]
    .flatMap((name) => elementsOf(item, name))
    .map(textOf);
  const podcast = elementsOf(item, "itunes:image").map((image) => attribute(image, "href"));
  return [...texts, ...podcast];
}

function enclosedIn(item: XmlElement): string[] {
  const links = elementsOf(item, "atom:link").filter(
    (link) => attribute(link, "rel") === "enclosure",
  );
  const linked = links.map((link) =>
    isImage(link, attribute(link, "href")) ? attribute(link, "href") : "",
  );
  return [...addressesOf(item, "enclosure", "url"), ...linked];
}

/** Whole addresses, each once; those in the description count only where the item names none itself. */
export function itemImages(
  item: XmlElement,
  inDescription: readonly string[],
  base: string,
): string[] {
  const resolve = (written: readonly string[]) =>
    written.map((address) => resolveLink(address, base)).filter((address) => address !== null);
  const named = resolve([...ownElementsOf(item), ...mediaOf(item), ...enclosedIn(item)]);
  const found = named.length > 0 ? named : resolve(inDescription);
  return [...new Set(found)].slice(0, MAX_IMAGES);
}
