import { actorFromRequest } from "@/app/_server/actor-from-request";
import { askForJob } from "@/app/_server/ask-for-job";
import { publicUrl } from "@/app/_server/public-url";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { fetchSourceJob } from "@/jobs/fetch-source.job";
import { connectProblemOf } from "@/lib/services/connections/connect-problem-of";
import { finishConnect } from "@/lib/services/connections/finish-connect";
import { processContext } from "@/lib/services/process-context";

type RouteParams = { readonly params: Promise<{ connectorId: string }> };

/** Where a marketplace sends the person back to after they agreed, or did not; leads on to the page of sources. */
export async function GET(request: Request, { params }: RouteParams): Promise<Response> {
  const { connectorId } = await params;
  const ctx = processContext(await actorFromRequest(request));
  const query = new URL(request.url).searchParams;
  const [code, state] = [query.get("code"), query.get("state")];
  if (!code || !state) return backTo(request, { declined: connectorId });
  try {
    const source = await finishConnect({ ctx, input: { connectorId, code, state } });
    await askForJob(ctx, fetchSourceJob, { sourceId: source.id });
    return backTo(request, { connected: source.id });
  } catch (error) {
    ctx.log.warn({ err: error, connectorId }, "a marketplace was not connected");
    return backTo(request, { problem: connectProblemOf(error) });
  }
}

function backTo(request: Request, query: Record<string, string>): Response {
  const url = publicUrl(request, `/sources?${new URLSearchParams(query)}`);
  return new Response(null, {
    status: 303,
    headers: { location: url, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });
}

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods("GET");
