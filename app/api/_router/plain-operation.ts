type JsonSchema = Readonly<Record<string, unknown>>;

export type PlainOperation = {
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  /** Nobody needs to be signed in. */
  readonly isPublic?: boolean;
  /** An API key is refused. */
  readonly sessionOnly?: boolean;
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
  | "Internal"
  | "Unavailable";

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
  Unavailable: 503,
};

/** Method and path of a handler, with `{name}` for `[name]`. */
export type PlainOperations = Readonly<
  Record<`${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} /api/${string}`, PlainOperation>
>;

const SESSION = { session: [] };

function securityOf({ isPublic, sessionOnly }: PlainOperation) {
  if (isPublic) return [];
  return sessionOnly ? [SESSION] : [SESSION, { apiKey: [] }];
}

/** Shapes of the document's components, for bodies and answers. */
export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** One operation as the document has it. */
export function toOpenApi(path: string, operation: PlainOperation) {
  const { operationId, summary, tag, body, query = {}, answers } = operation;
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
  const problems = operation.problems ?? ["Internal"];
  // Whatever can go wrong on our side can also be away.
  const all = problems.includes("Internal") ? [...problems, "Unavailable" as const] : problems;
  const failed = all.map((name) => [STATUS_OF[name], { $ref: `#/components/responses/${name}` }]);
  const content = Object.entries(body ?? {}).map(([type, schema]) => [type, { schema }]);
  return {
    operationId,
    summary,
    tags: [tag],
    security: securityOf(operation),
    parameters: [...inPath, ...inQuery],
    ...(body && { requestBody: { required: true, content: Object.fromEntries(content) } }),
    responses: Object.fromEntries([...said, ...failed]),
  };
}
