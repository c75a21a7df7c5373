import type { Call, Reply, Route } from "../contract";
import { multipartOf } from "../core/call-body";
import type { Account } from "./account";
import { type Etsy, findListing, open, scoped } from "./etsy";
import { etsyError, notFound } from "./etsy-error";
import { imageJson } from "./image-json";
import type { ImageRecord, ListingRecord } from "./listing-record";
import { isReply, ownListing } from "./own-listing";

const IMAGES_MAX = 20;
const TYPES = ["image/jpeg", "image/png", "image/gif", "image/webp"];

function list(etsy: Etsy, call: Call): Reply {
  const listing = findListing(etsy, call.params.listing_id);
  if (!listing) return notFound(`a Listing with listing_id = ${call.params.listing_id}`);
  const results = listing.images.map((image, index) =>
    imageJson(image, listing.listingId, index + 1, call.rootUrl),
  );
  return { status: 200, body: { count: results.length, results } };
}

function one(etsy: Etsy, call: Call): Reply {
  const listing = findListing(etsy, call.params.listing_id);
  const wanted = Number(call.params.listing_image_id);
  const index = listing?.images.findIndex(({ imageId }) => imageId === wanted) ?? -1;
  const image = listing?.images[index];
  if (!listing || !image) return notFound(`an image with listing_image_id = ${wanted}`);
  return { status: 200, body: imageJson(image, listing.listingId, index + 1, call.rootUrl) };
}

type Upload = {
  readonly file: File;
  readonly rank: number;
  readonly isOverwrite: boolean;
  readonly altText: string;
};

async function uploadOf(call: Call): Promise<Upload | Reply> {
  const form = await multipartOf(call);
  if (!form) return etsyError(400, "The body must be multipart/form-data.");
  const file = form.get("image");
  if (!(file instanceof File)) return etsyError(400, "Missing required parameter: image");
  if (!TYPES.includes(file.type)) return etsyError(400, "The image is not of a supported type.");
  const rank = Number(form.get("rank") ?? 1);
  if (!Number.isInteger(rank) || rank < 0) return etsyError(400, "Invalid rank.");
  const altText = String(form.get("alt_text") ?? "");
  return { file, rank, isOverwrite: form.get("overwrite") === "true", altText };
}

function placed(
  listing: ListingRecord,
  image: ImageRecord,
  { rank, isOverwrite }: Upload,
): readonly ImageRecord[] {
  const index = Math.min(Math.max(rank, 1) - 1, listing.images.length);
  return listing.images.toSpliced(index, isOverwrite ? 1 : 0, image);
}

async function upload(etsy: Etsy, call: Call, account: Account): Promise<Reply> {
  const listing = ownListing(etsy, call, account);
  if (isReply(listing)) return listing;
  const given = await uploadOf(call);
  if ("status" in given) return given;
  if (!given.isOverwrite && listing.images.length >= IMAGES_MAX)
    return etsyError(400, `A listing can have no more than ${IMAGES_MAX} images.`);
  const bytes = new Uint8Array(await given.file.arrayBuffer());
  const image = {
    imageId: etsy.own.nextImageId(),
    path: etsy.world.photos.put({ contentType: given.file.type, bytes }),
    altText: given.altText,
    createdAt: etsy.world.now(),
  };
  const images = placed(listing, image, given);
  etsy.own.update(listing.listingId, { images });
  const rank = images.indexOf(image) + 1;
  return { status: 201, body: imageJson(image, listing.listingId, rank, call.rootUrl) };
}

function remove(etsy: Etsy, call: Call, account: Account): Reply {
  const listing = ownListing(etsy, call, account);
  if (isReply(listing)) return listing;
  const wanted = Number(call.params.listing_image_id);
  const images = listing.images.filter(({ imageId }) => imageId !== wanted);
  if (images.length === listing.images.length)
    return notFound(`an image with listing_image_id = ${wanted}`);
  etsy.own.update(listing.listingId, { images });
  return { status: 204 };
}

export function imageRoutes(etsy: Etsy): readonly Route[] {
  const ofShop = "/shops/{shop_id}/listings/{listing_id}/images";
  return [
    open("getListingImages", "GET", "/listings/{listing_id}/images", (call) => list(etsy, call)),
    open("getListingImage", "GET", "/listings/{listing_id}/images/{listing_image_id}", (call) =>
      one(etsy, call),
    ),
    scoped(etsy, ["uploadListingImage", "POST", ofShop, "listings_w"], (call, account) =>
      upload(etsy, call, account),
    ),
    scoped(
      etsy,
      ["deleteListingImage", "DELETE", `${ofShop}/{listing_image_id}`, "listings_w"],
      (call, account) => remove(etsy, call, account),
    ),
  ];
}
