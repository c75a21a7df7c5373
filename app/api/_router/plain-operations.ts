type JsonSchema = Readonly<Record<string, unknown>>;

type PlainOperation = {
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  /** Nobody needs to be signed in. */
  readonly isPublic?: boolean;
  /** Body by media type. */
  readonly body?: Readonly<Record<string, JsonSchema>>;
  readonly query?: Readonly<Record<string, JsonSchema>>;
  /** By status; a text alone for an answer without a JSON body. */
  readonly answers: Readonly<Record<number, string | readonly [description: string, JsonSchema]>>;
  readonly problems?: readonly ProblemName[];
};

type ProblemName =
  | "Unreadable"
  | "Unauthenticated"
  | "Forbidden"
  | "NotFound"
  | "Conflict"
  | "TooLarge"
  | "NotJson"
  | "Invalid"
  | "RateLimited"
  | "Internal";

const STATUS_OF: Readonly<Record<ProblemName, number>> = {
  Unreadable: 400,
  Unauthenticated: 401,
  Forbidden: 403,
  NotFound: 404,
  Conflict: 409,
  TooLarge: 413,
  NotJson: 415,
  Invalid: 422,
  RateLimited: 429,
  Internal: 500,
};

/** Shapes of the document's components, for bodies and answers. */
export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/**
 * Route handlers outside the router, described by hand because a protocol asks for their shape.
 * The key is the handler's place with `{name}` for `[name]`.
 */
export const PLAIN_OPERATIONS: Readonly<
  Record<`${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} /api/${string}`, PlainOperation>
> = {
  "GET /api/openapi.json": {
    operationId: "getOpenApiDocument",
    summary: "This document",
    tag: "Installation",
    isPublic: true,
    answers: { 200: ["OpenAPI 3.1", { type: "object" }] },
    problems: ["Internal"],
  },
};

/** Route handlers that are no operations of this API, and why. */
export const EXEMPT_ROUTES: Readonly<Record<string, string>> = {
  "/api/docs": "the page that shows the document",
  "/api/docs/[file]": "scripts and styles of that page",
  "/api/v1/[[...rest]]": "the router, whose operations are described one by one",
};

function toOpenApi(path: string, operation: PlainOperation) {
  const { operationId, summary, tag, isPublic, body, query = {}, answers } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query).map(([name, schema]) => ({ name, in: "query", schema }));
  const said = Object.entries(answers).map(([status, answer]) => {
    if (typeof answer === "string") return [status, { description: answer }];
    const [description, schema] = answer;
    return [status, { description, content: { "application/json": { schema } } }];
  });
  const failed = (operation.problems ?? ["Internal"]).map((name) => [
    STATUS_OF[name],
    { $ref: `#/components/responses/${name}` },
  ]);
  const content = Object.entries(body ?? {}).map(([type, schema]) => [type, { schema }]);
  return {
    operationId,
    summary,
    tags: [tag],
    security: isPublic ? [] : [{ session: [] }, { apiKey: [] }],
    parameters: [...inPath, ...inQuery],
    ...(body && { requestBody: { required: true, content: Object.fromEntries(content) } }),
    responses: Object.fromEntries([...said, ...failed]),
  };
}

/** The plain operations as OpenAPI paths. */
export function plainPaths(): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [key, operation] of Object.entries(PLAIN_OPERATIONS)) {
    const [method = "", path = ""] = key.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: toOpenApi(path, operation) };
  }
  return paths;
}
