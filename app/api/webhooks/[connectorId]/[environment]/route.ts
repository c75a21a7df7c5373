import { z } from "zod";
import { askForJob } from "@/app/_server/ask-for-job";
import { publicUrl } from "@/app/_server/public-url";
import { readCappedBody } from "@/app/_server/read-capped-body";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { problemResponse } from "@/app/api/_router/problem";
import { handleWebhooksJob } from "@/jobs/handle-webhooks.job";
import { ENVIRONMENTS } from "@/lib/domain/source/source.schema";
import { processContext } from "@/lib/services/process-context";
import { notFound } from "@/lib/services/visible-to";
import { openWebhooks, receiveWebhook } from "@/lib/services/webhooks/receive-webhook";

const MAX_BYTES = 1_048_576;

const Place = z.object({ connectorId: z.string().max(40), environment: z.enum(ENVIRONMENTS) });
type RouteParams = { readonly params: Promise<Record<string, string>> };

async function placeOf({ params }: RouteParams) {
  const place = Place.safeParse(await params);
  if (!place.success) throw notFound("address");
  return place.data;
}

/** "Is this address yours?": some marketplaces ask before they send anything. */
export async function GET(request: Request, route: RouteParams): Promise<Response> {
  try {
    const place = await placeOf(route);
    const webhooks = await openWebhooks(processContext({ kind: "system" }), place);
    const { pathname, searchParams } = new URL(request.url);
    const answer = webhooks.challenge?.(searchParams, publicUrl(request, pathname));
    if (!answer) throw notFound("address");
    return Response.json(answer, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problemResponse(error);
  }
}

/** Stored first, then answered, then worked on. */
export async function POST(request: Request, route: RouteParams): Promise<Response> {
  try {
    const place = await placeOf(route);
    const ctx = processContext({ kind: "system" });
    const body = await readCappedBody(request, MAX_BYTES);
    const headers = Object.fromEntries(request.headers);
    const count = await receiveWebhook({ ctx, input: { ...place, headers, body } });
    if (count > 0) await askForJob(ctx, handleWebhooksJob, {});
    return new Response(null, { status: 204 });
  } catch (error) {
    return problemResponse(error);
  }
}

export const { PUT, PATCH, DELETE } = refuseOtherMethods("GET", "POST");
