import { ORPCError, ValidationError } from "@orpc/server";
import { z } from "zod";
import { AppError, type AppErrorCode, type FieldIssue } from "@/lib/core/errors";
import { issueSentence } from "@/lib/core/issue-sentence";
import { isTransientError } from "@/lib/platform/is-transient-error";
import { type Logger, logger } from "@/lib/platform/logger";

z.config({ localeError: issueSentence });

/** application/problem+json (RFC 9457) as every part of the API answers a failure. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().describe("Stable; decide by this, never by the words"),
  detail: z.string().describe("A sentence that may be shown to a person"),
  fields: z.array(z.object({ field: z.string(), message: z.string() })),
  requestId: z.string().describe("Names this answer in the log"),
});
export type Problem = z.infer<typeof Problem>;

/** A request that cannot be read at all; everything that can be read and is wrong is INVALID with 422. */
export class UnreadableRequestError extends AppError {
  readonly status: 400 | 413 | 415;

  constructor(status: 400 | 413 | 415, message: string, cause?: unknown) {
    super("INVALID", message, { cause });
    this.status = status;
  }
}

/** A path that exists, asked with a method that it does not take. */
export class MethodNotAllowedError extends AppError {
  readonly allowed: readonly string[];

  constructor(method: string, allowed: readonly string[]) {
    super("INVALID", `This address does not take ${method}. It takes ${allowed.join(", ")}.`);
    this.allowed = allowed;
  }
}

/** What a failure is called to the outside; two of them exist over HTTP only. */
type ProblemCode = AppErrorCode | "METHOD_NOT_ALLOWED" | "UNAVAILABLE";

/** A server that went away is looked for again every second: soon enough, and no storm. */
const UNAVAILABLE_RETRY_MS = 5_000;

const ANSWERS: Readonly<Record<ProblemCode, { status: number; title: string }>> = {
  INVALID: { status: 422, title: "Not valid" },
  UNAUTHENTICATED: { status: 401, title: "Not signed in" },
  FORBIDDEN: { status: 403, title: "Not allowed" },
  NOT_FOUND: { status: 404, title: "Not found" },
  METHOD_NOT_ALLOWED: { status: 405, title: "Method not allowed" },
  CONFLICT: { status: 409, title: "Conflict" },
  RATE_LIMITED: { status: 429, title: "Too many requests" },
  UPSTREAM: { status: 502, title: "Another service failed" },
  INTERNAL: { status: 500, title: "Our mistake" },
  UNAVAILABLE: { status: 503, title: "Not available just now" },
};

type Issue = {
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
};

function pathOf(issue: Issue): string[] {
  return (issue.path ?? []).map((part) => String(typeof part === "object" ? part.key : part));
}

/** One entry a field; an unknown key is an entry of its own. */
export function fieldIssues(issues: readonly Issue[]): FieldIssue[] {
  return issues.flatMap((issue) => {
    const path = pathOf(issue);
    const unknown = "keys" in issue && Array.isArray(issue.keys) ? issue.keys : [];
    const paths = unknown.length > 0 ? unknown.map((key) => [...path, String(key)]) : [path];
    return paths.map((parts) => ({ field: parts.join("."), message: issue.message }));
  });
}

function invalid(issues: readonly Issue[], cause: unknown): AppError {
  const fields = fieldIssues(issues);
  const first = fields[0];
  const detail =
    fields.length === 1 && first?.field
      ? `Check the field ${first.field}: ${first.message}`
      : "Check the fields named here.";
  return new AppError("INVALID", detail, { fields, cause });
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) return invalid(error.issues, error);
  if (error instanceof ORPCError && error.code === "BAD_REQUEST") {
    if (error.cause instanceof ValidationError) return invalid(error.cause.issues, error);
    return new UnreadableRequestError(400, "The request cannot be read.", error);
  }
  return new AppError("INTERNAL", "masked", { cause: error });
}

/** A masked failure that may pass by itself says so: some server was away, full or starting. */
function codeOf(error: unknown, failure: AppError): ProblemCode {
  if (failure instanceof MethodNotAllowedError) return "METHOD_NOT_ALLOWED";
  if (failure.code === "INTERNAL" && isTransientError(error)) return "UNAVAILABLE";
  return failure.code;
}

function detailOf(code: ProblemCode, failure: AppError, requestId: string): string {
  if (code === "INTERNAL")
    return `Something went wrong on our side. The log names it ${requestId}.`;
  if (code === "UNAVAILABLE") {
    return "A part of Deal-Scout cannot be reached just now. Try again in a moment.";
  }
  return failure.message;
}

function record(code: ProblemCode, line: object, log: () => Logger): void {
  if (code === "INTERNAL") log().error(line, "request failed");
  else if (code === "UNAVAILABLE") log().warn(line, "a server is away");
  else if (code === "UPSTREAM") log().warn(line, "upstream failed");
}

function headersOf(code: ProblemCode, failure: AppError): Headers {
  const headers = new Headers({
    "content-type": "application/problem+json",
    "cache-control": "no-store",
  });
  const retry = { RATE_LIMITED: failure.retryAfterMs ?? 1_000, UNAVAILABLE: UNAVAILABLE_RETRY_MS };
  if (code === "RATE_LIMITED" || code === "UNAVAILABLE") {
    headers.set("retry-after", String(Math.ceil(retry[code] / 1_000)));
  }
  if (failure instanceof MethodNotAllowedError) headers.set("allow", failure.allowed.join(", "));
  return headers;
}

/**
 * The one mapping from a failure to an HTTP answer, for the router and for plain route handlers.
 * Unknown errors and INTERNAL are masked and logged once, under the `requestId` of the answer.
 */
export function problemResponse(error: unknown, log: () => Logger = logger): Response {
  const failure = toAppError(error);
  const code = codeOf(error, failure);
  const status = failure instanceof UnreadableRequestError ? failure.status : ANSWERS[code].status;
  const requestId = crypto.randomUUID();
  record(code, { requestId, err: error, context: failure.context }, log);
  const problem: Problem = {
    type: `urn:deal-scout:problem:${code.toLowerCase().replaceAll("_", "-")}`,
    title: ANSWERS[code].title,
    status,
    code,
    detail: detailOf(code, failure, requestId),
    fields: [...failure.fields],
    requestId,
  };
  return new Response(JSON.stringify(problem), { status, headers: headersOf(code, failure) });
}
