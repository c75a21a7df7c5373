import { OpenAPIHandler } from "@orpc/openapi/fetch";
import { ORPCError, ValidationError } from "@orpc/server";
import { actorFromRequest } from "@/app/_server/actor-from-request";
import { checkOrigin } from "@/app/_server/check-origin";
import { AppError } from "@/lib/core/errors";
import { processContext } from "@/lib/services/process-context";
import { allowedMethods } from "./allowed-methods";
import type { ApiContext } from "./base";
import { MethodNotAllowedError, problemResponse } from "./problem";
import { readJson } from "./read-json";
import { router } from "./router";

const PREFIX = "/api/v1";

/** A path parameter that is no id at all leads to the same answer as an id that never was. */
function asNotFound(error: unknown, path: string | undefined): unknown {
  if (!(error instanceof ORPCError && error.cause instanceof ValidationError)) return error;
  if (error.code !== "BAD_REQUEST") return error;
  const wrong = error.cause.issues.find((issue) => {
    const first = issue.path?.[0];
    return typeof first === "string" && path?.includes(`{${first}}`);
  });
  return wrong ? new AppError("NOT_FOUND", wrong.message, { cause: error }) : error;
}

/** A body is an object or not there: anything else would be passed over beside path parameters. */
async function readBody(request: Request): Promise<unknown> {
  const body = await readJson(request);
  if (body === undefined || (typeof body === "object" && body !== null && !Array.isArray(body))) {
    return body;
  }
  throw new AppError("INVALID", "The request body must be a JSON object.");
}

function refuseNul({ url }: Request): void {
  if (!/%00/.test(url)) return;
  throw new AppError("INVALID", "The address holds the character U+0000, which cannot be stored.");
}

const handler = new OpenAPIHandler<ApiContext>(router, {
  interceptors: [
    async ({ next, request, ...options }) => {
      const body = () => readBody(options.context.request);
      try {
        return await next({
          ...options,
          request: { ...request, headers: request.headers, body },
        });
      } catch (error) {
        options.context.fail(error);
        throw error;
      }
    },
  ],
  clientInterceptors: [
    async ({ next, procedure }) => {
      try {
        return await next();
      } catch (error) {
        throw asNotFound(error, procedure["~orpc"].route.path);
      }
    },
  ],
});

/** A path that is there takes other methods; one that is not takes none. */
function notMatched({ method, url }: Request): AppError {
  const allowed = allowedMethods(new URL(url).pathname.slice(PREFIX.length));
  return allowed.length > 0
    ? new MethodNotAllowedError(method, allowed)
    : new AppError("NOT_FOUND", "There is nothing at this address.");
}

/** Answers one request to /api/v1: who asks, which operation, and every failure as a problem. */
export async function handleRequest(asked: Request): Promise<Response> {
  // The head of an answer is that of reading it; the server leaves the body out.
  const request = asked.method === "HEAD" ? new Request(asked, { method: "GET" }) : asked;
  try {
    refuseNul(request);
    if (request.method !== "GET") checkOrigin(request);
    const actor = await actorFromRequest(request);
    const failures: unknown[] = [];
    const result = await handler.handle(request, {
      prefix: PREFIX,
      context: {
        ...processContext(actor, request.signal),
        request,
        fail: (error) => failures.push(error),
      },
    });
    if (failures.length > 0) return problemResponse(failures[0]);
    if (!result.matched) throw notMatched(asked);
    result.response.headers.set("cache-control", "no-store");
    return result.response;
  } catch (error) {
    return problemResponse(error);
  }
}
