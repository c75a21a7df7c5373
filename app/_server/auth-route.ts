import { z } from "zod";
import { problemResponse } from "@/app/api/_router/problem";
import { readJson } from "@/app/api/_router/read-json";
import type { Client } from "@/lib/services/auth/client";
import type { ServiceContext } from "@/lib/services/context";
import { processContext } from "@/lib/services/process-context";
import { actorFromRequest } from "./actor-from-request";
import { checkOrigin, refuseForeignOrigin } from "./check-origin";
import { clientOf } from "./client-of";

/** For routes that take none: what is sent anyway is not looked at. */
export const NoBody = z.unknown();

type Call<Input> = {
  readonly ctx: ServiceContext;
  readonly client: Client;
  readonly input: Input;
};
type RouteParams = { readonly params: Promise<Record<string, string>> };

/** A plain route handler of /api/auth: foreign pages refused, the body checked, failures as problems, nothing cached. */
export function authRoute<Input>(
  body: z.ZodType<Input>,
  work: (call: Call<Input>, params: Record<string, string>) => Promise<Response>,
) {
  return async (request: Request, { params }: Partial<RouteParams> = {}): Promise<Response> => {
    try {
      refuseForeignOrigin(request);
      checkOrigin(request);
      const ctx = processContext(await actorFromRequest(request));
      const input = body.parse(await readJson(request));
      const response = await work({ ctx, client: clientOf(request), input }, (await params) ?? {});
      response.headers.set("cache-control", "no-store");
      return response;
    } catch (error) {
      return problemResponse(error);
    }
  };
}
