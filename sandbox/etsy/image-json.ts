import { seconds } from "./listing-json";
import type { ImageRecord } from "./listing-record";

/** `ListingImage` of the document. Colours stay unknown: Etsy computes them after the upload. */
export function imageJson(image: ImageRecord, listingId: number, rank: number, rootUrl: string) {
  const url = `${rootUrl}${image.path}`;
  return {
    listing_id: listingId,
    listing_image_id: image.imageId,
    hex_code: null,
    red: null,
    green: null,
    blue: null,
    hue: null,
    saturation: null,
    brightness: null,
    is_black_and_white: null,
    creation_tsz: seconds(image.createdAt),
    created_timestamp: seconds(image.createdAt),
    rank,
    url_75x75: url,
    url_170x135: url,
    url_570xN: url,
    url_fullxfull: url,
    full_height: null,
    full_width: null,
    alt_text: image.altText,
  };
}
