import type { PageLimits } from "@/lib/domain/capture/page-limits";
import { isCardOfAnother, isVisible } from "./visible-text";

/** A photo has at least so many pixels each way; a thumbnail of one may be shown smaller, an icon smaller still. */
const MIN_PIXELS = 200;
const MIN_SHOWN = 40;
const FRAME =
  "nav,footer,[role='navigation'],[role='banner'],[role='contentinfo'],[aria-hidden='true']";

function isPhoto(image: HTMLImageElement): boolean {
  const isLarge =
    Math.min(image.naturalWidth, image.naturalHeight) >= MIN_PIXELS ||
    Math.min(image.width, image.height) >= MIN_PIXELS;
  const link = image.closest("a");
  const isIcon = Math.min(image.width, image.height) < MIN_SHOWN;
  return (
    isLarge &&
    !isIcon &&
    isVisible(image) &&
    !image.closest(FRAME) &&
    !(link && isCardOfAnother(link))
  );
}

/** Addresses of the large pictures below an element, each once. */
export function photosOf(root: Element, limits: PageLimits): string[] {
  const addresses = [...root.querySelectorAll("img")]
    .filter(isPhoto)
    .map((image) => image.currentSrc || image.src)
    .filter((address) => /^https?:/.test(address) && address.length <= limits.urlLength);
  return [...new Set(addresses)].slice(0, limits.images);
}
