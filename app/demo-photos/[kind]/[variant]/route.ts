import { drawPhoto } from "@/lib/domain/demo/draw-photo";

/** Drawn by the project; the same address gives the same picture until the drawing changes. */
const PICTURE = {
  "content-type": "image/svg+xml; charset=utf-8",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "public, max-age=86400",
};

type Params = { readonly params: Promise<{ kind: string; variant: string }> };

/** A picture of the demo's goods. It tells nothing of anybody, so whoever asks gets it. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { kind, variant } = await params;
  const picture = /^\d{1,2}$/.test(variant) ? drawPhoto(kind, Number(variant)) : null;
  if (picture === null) {
    return new Response("There is no such picture.", {
      status: 404,
      headers: { "cache-control": "no-store" },
    });
  }
  return new Response(picture, { headers: PICTURE });
}
