import { toUrl } from "@/lib/core/to-url";
import { isNode, propertyOf, valuesOf } from "./json-node";

const MAX_PHOTOS = 24;
const MAX_LENGTH = 2_000;
/** A site's own pictures, which stand in for a photo that is not there. */
const NOT_A_PHOTO =
  /(?:^|[/_.-])(?:logo|favicon|sprite|placeholder|default|no[-_]?(?:image|photo|picture)|avatar|share[-_]?image|blank|spacer|pixel|icon)s?(?:[-_][a-z0-9]{1,20})?\.(?:png|jpe?g|svg|gif|webp|ico)(?:$|\?)/i;

function addressOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (!isNode(value)) return null;
  const [url] = valuesOf(
    propertyOf(value, "contentUrl") ?? propertyOf(value, "url") ?? propertyOf(value, "@id"),
  );
  return typeof url === "string" ? url : null;
}

function absolute(address: string, pageUrl: string): string | null {
  const trimmed = address.trim();
  const url = trimmed === "" || trimmed.length > MAX_LENGTH ? null : toUrl(trimmed, pageUrl);
  if (url === null) return null;
  if (url.protocol === "http:") url.protocol = "https:";
  const isPhoto =
    url.protocol === "https:" && url.username === "" && !NOT_A_PHOTO.test(url.pathname);
  return isPhoto && url.href.length <= MAX_LENGTH ? url.href : null;
}

/** Absolute https addresses of photos, each once, at most 24; a page's own logos and placeholders are none. */
export function photoUrls(values: unknown, pageUrl: string): string[] {
  const found = valuesOf(values)
    .flatMap((value) => valuesOf(value))
    .map(addressOf)
    .map((address) => (address === null ? null : absolute(address, pageUrl)))
    .filter((url) => url !== null);
  return [...new Set(found)].slice(0, MAX_PHOTOS);
}
