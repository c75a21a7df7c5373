import { ORPCError, ValidationError } from "@orpc/server";
import { z } from "zod";
import { AppError, type AppErrorCode, type FieldIssue } from "@/lib/core/errors";
import { issueSentence } from "@/lib/core/issue-sentence";
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

const ANSWERS: Readonly<Record<AppErrorCode, { status: number; title: string }>> = {
  INVALID: { status: 422, title: "Not valid" },
  UNAUTHENTICATED: { status: 401, title: "Not signed in" },
  FORBIDDEN: { status: 403, title: "Not allowed" },
  NOT_FOUND: { status: 404, title: "Not found" },
  CONFLICT: { status: 409, title: "Conflict" },
  RATE_LIMITED: { status: 429, title: "Too many requests" },
  UPSTREAM: { status: 502, title: "Another service failed" },
  INTERNAL: { status: 500, title: "Our mistake" },
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

/**
 * The one mapping from a failure to an HTTP answer, for the router and for plain route handlers.
 * Unknown errors and INTERNAL are masked and logged once, under the `requestId` of the answer.
 */
export function problemResponse(error: unknown, log: () => Logger = logger): Response {
  const failure = toAppError(error);
  const { title } = ANSWERS[failure.code];
  const status =
    failure instanceof UnreadableRequestError ? failure.status : ANSWERS[failure.code].status;
  const requestId = crypto.randomUUID();
  const masked = failure.code === "INTERNAL";
  if (masked) {
    log().error({ requestId, err: error, context: failure.context }, "request failed");
  } else if (failure.code === "UPSTREAM") {
    log().warn({ requestId, err: error, context: failure.context }, "upstream failed");
  }
  const problem: Problem = {
    type: `urn:deal-scout:problem:${failure.code.toLowerCase().replaceAll("_", "-")}`,
    title,
    status,
    code: failure.code,
    detail: masked
      ? `Something went wrong on our side. The log names it ${requestId}.`
      : failure.message,
    fields: [...failure.fields],
    requestId,
  };
  const headers = new Headers({
    "content-type": "application/problem+json",
    "cache-control": "no-store",
  });
  if (failure.code === "RATE_LIMITED") {
    headers.set("retry-after", String(Math.ceil((failure.retryAfterMs ?? 1_000) / 1_000)));
  }
  return new Response(JSON.stringify(problem), { status, headers });
}
