import { z } from "zod";
import type { Reply, Route } from "../contract";
import { jsonOf, multipartOf } from "../core/call-body";
import { type EbayFault, ebayError, TOO_MANY } from "./ebay-error";
import { type EbayState, securedRoutes, withAccount } from "./ebay-state";
import { scope } from "./scopes";

const DAY_MS = 86_400_000;
const UNUSED_LIFE_MS = 30 * DAY_MS;
const BYTES_MAX = 12 * 1024 * 1024;

/** The published document has no image methods, so the numbers of these errors are not eBay's. */
function fault(errorId: number, message: string): EbayFault {
  return { errorId, domain: "API_MEDIA", category: "REQUEST", message };
}

const STARTS: readonly (readonly [contentType: string, isOne: (bytes: Buffer) => boolean])[] = [
  ["image/jpeg", (bytes) => bytes.readUIntBE(0, 3) === 0xffd8ff],
  ["image/png", (bytes) => bytes.subarray(1, 4).toString("latin1") === "PNG"],
  ["image/gif", (bytes) => bytes.subarray(0, 4).toString("latin1") === "GIF8"],
  ["image/bmp", (bytes) => bytes.subarray(0, 2).toString("latin1") === "BM"],
  ["image/tiff", (bytes) => ["II*\0", "MM\0*"].includes(bytes.subarray(0, 4).toString("latin1"))],
  ["image/webp", (bytes) => bytes.subarray(8, 12).toString("latin1") === "WEBP"],
  ["image/avif", (bytes) => bytes.subarray(4, 12).toString("latin1") === "ftypavif"],
  ["image/heic", (bytes) => /^ftyp(heic|mif1|heix)/.test(bytes.subarray(4, 12).toString("latin1"))],
];

/** By its first bytes, whatever it says of itself. */
function typeOf(bytes: Uint8Array): string | undefined {
  if (bytes.length < 12) return undefined;
  const buffer = Buffer.from(bytes);
  return STARTS.find(([, isOne]) => isOne(buffer))?.[0];
}

async function download(url: string): Promise<Uint8Array | null> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return answer.ok && bytes.length <= BYTES_MAX ? bytes : null;
  } catch {
    return null;
  }
}

type Image = { readonly path: string; readonly expiresAt: Date; readonly account: string };

export function mediaRoutes(state: EbayState): readonly Route[] {
  const { world, limits } = state;
  const images = new Map<string, Image>();
  const scopes = [scope("sell.inventory")];
  const random = world.random("ebay images");

  const keep = (bytes: Uint8Array, account: string, baseUrl: string): Reply => {
    const contentType = typeOf(bytes);
    if (contentType === undefined || bytes.length > BYTES_MAX) {
      const message = "The image is not of a supported type, or is too large.";
      return ebayError(400, fault(190_200, message));
    }
    const id = random.hex(16);
    const expiresAt = new Date(world.now().getTime() + UNUSED_LIFE_MS);
    images.set(id, { path: world.photos.put({ contentType, bytes }), expiresAt, account });
    return { status: 201, headers: { location: `${baseUrl}/commerce/media/v1_beta/image/${id}` } };
  };

  const fromFile = withAccount(async ({ call, account }) => {
    if (!limits.takeImage(account).isAllowed) return ebayError(429, TOO_MANY);
    const form = await multipartOf(call);
    const file = form?.get("image");
    if (!(file instanceof Blob)) {
      return ebayError(400, fault(190_201, "The form has no part named image."));
    }
    return keep(new Uint8Array(await file.arrayBuffer()), account, call.baseUrl);
  });
  const fromUrl = withAccount(async ({ call, account }) => {
    if (!limits.takeImage(account).isAllowed) return ebayError(429, TOO_MANY);
    const order = z.object({ imageUrl: z.url() }).safeParse(jsonOf(call) ?? {});
    if (!order.success)
      return ebayError(400, fault(190_202, "The imageUrl is missing or invalid."));
    const bytes = await download(order.data.imageUrl);
    return bytes
      ? keep(bytes, account, call.baseUrl)
      : ebayError(400, fault(190_203, "The image could not be read from the imageUrl."));
  });
  const show = withAccount(({ call, account }): Reply => {
    const image = images.get(call.params.image_id ?? "");
    if (image?.account !== account || world.now() >= image.expiresAt) {
      return ebayError(404, fault(190_204, "The image was not found."));
    }
    const { path, expiresAt } = image;
    const body = { imageUrl: `${call.rootUrl}${path}`, expirationDate: expiresAt.toISOString() };
    return { status: 200, body };
  });
  const base = "/commerce/media/v1_beta";
  return securedRoutes(state, "media", base, [
    {
      operation: "createImageFromFile",
      method: "POST",
      path: "/image/create_image_from_file",
      scopes,
      handle: fromFile,
    },
    {
      operation: "createImageFromUrl",
      method: "POST",
      path: "/image/create_image_from_url",
      scopes,
      handle: fromUrl,
    },
    { operation: "getImage", method: "GET", path: "/image/{image_id}", scopes, handle: show },
  ]);
}
