import { actorFromRequest } from "@/app/_server/actor-from-request";
import { drawPhoto } from "@/lib/domain/demo/draw-photo";

/** Drawn by the project; the same address gives the same picture until the drawing changes. */
const PICTURE = {
  "content-type": "image/svg+xml; charset=utf-8",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, max-age=86400",
};
const NO_STORE = { "cache-control": "no-store" };

type Params = { readonly params: Promise<{ kind: string; variant: string }> };

/** A picture of the demo's goods, for whoever is signed in. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const actor = await actorFromRequest(request);
  if (actor.kind !== "user")
    return new Response("Sign in first.", { status: 401, headers: NO_STORE });
  const { kind, variant } = await params;
  const picture = /^\d{1,2}$/.test(variant) ? drawPhoto(kind, Number(variant)) : null;
  if (picture === null)
    return new Response("There is no such picture.", { status: 404, headers: NO_STORE });
  return new Response(picture, { headers: PICTURE });
}
