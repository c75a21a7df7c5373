import type { JsonifiedValue } from "@orpc/openapi-client";
import type { InferRouterInputs, InferRouterOutputs } from "@orpc/server";
import type { Routes } from "@/app/api/_router/router";
import type { FieldIssue } from "@/lib/core/errors";
import { tellSignInEnded } from "./sign-in-ended";

type Input<K extends keyof Routes> = InferRouterInputs<Routes>[K];

/** What an operation answers with, as it comes over the wire: instants are ISO texts. */
export type ApiOutput<K extends keyof Routes> = JsonifiedValue<InferRouterOutputs<Routes>[K]>;

/** A failed call. `message` may be shown; decide by `code`; `fields` belong beside the inputs. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly fields: readonly FieldIssue[];
  readonly requestId: string | undefined;

  constructor(
    message: string,
    options: {
      code: string;
      status: number;
      fields?: readonly FieldIssue[];
      requestId?: string | undefined;
      cause?: unknown;
    },
  ) {
    super(message, { cause: options.cause });
    this.name = "ApiError";
    this.code = options.code;
    this.status = options.status;
    this.fields = options.fields ?? [];
    this.requestId = options.requestId;
  }
}

/** The problem that a failed response carries; for calls of plain handlers, such as an upload. */
export async function readApiError(response: Response): Promise<ApiError> {
  const { status } = response;
  if (status === 401) tellSignInEnded();
  const problem = (await response.json().catch(() => null)) as {
    code?: unknown;
    detail?: unknown;
    fields?: FieldIssue[];
    requestId?: string;
  } | null;
  if (typeof problem?.code !== "string" || typeof problem.detail !== "string") {
    return new ApiError(`The server answered with ${status}. Try again.`, {
      code: "UNREADABLE",
      status,
    });
  }
  const { code, detail, fields = [], requestId } = problem;
  return new ApiError(detail, { code, status, fields, requestId });
}

function addToQuery(query: URLSearchParams, name: string, value: unknown): void {
  if (value === undefined || value === null) return;
  for (const part of Array.isArray(value) ? value : [value]) query.append(name, String(part));
}

function requestOf(route: string, input: Record<string, unknown>) {
  const [method = "GET", template = ""] = route.split(" ");
  const rest = { ...input };
  const path = template.replace(/\{(\w+)\}/g, (_part, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  if (method !== "GET") return { method, path, body: rest };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) addToQuery(query, name, value);
  return { method, path: query.size > 0 ? `${path}?${query}` : path, body: null };
}

type CallOptions = { readonly signal?: AbortSignal };
type Rest<In> =
  Record<string, never> extends In
    ? [input?: In, options?: CallOptions]
    : [input: In, options?: CallOptions];

/**
 * Calls one operation of our API from the browser: `await callApi("PATCH /my-items/{id}", { id, title })`.
 * Route, input and answer are checked against the router's type. Throws ApiError, also when offline (code OFFLINE).
 */
export async function callApi<K extends keyof Routes>(
  route: K,
  ...[input, options = {}]: Rest<Input<K>>
): Promise<ApiOutput<K>> {
  const { method, path, body } = requestOf(route, (input ?? {}) as Record<string, unknown>);
  const hasBody = body !== null && Object.keys(body).length > 0;
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      credentials: "same-origin",
      headers: hasBody ? { "content-type": "application/json" } : {},
      body: hasBody ? JSON.stringify(body) : null,
      signal: options.signal ?? null,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError("Deal-Scout cannot be reached. Check the connection and try again.", {
      code: "OFFLINE",
      status: 0,
      cause: error,
    });
  }
  if (!response.ok) throw await readApiError(response);
  return (response.status === 204 ? undefined : await response.json()) as ApiOutput<K>;
}
