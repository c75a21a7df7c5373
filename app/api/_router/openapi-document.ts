import { OpenAPIGenerator } from "@orpc/openapi";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import packageFile from "@/package.json";
import type { Access } from "./base";
import { COMPONENT_SCHEMAS } from "./components";
import { plainPaths } from "./plain-operations";
import { router } from "./router";

type Document = Awaited<ReturnType<OpenAPIGenerator["generate"]>>;
type Schema = { type?: string; description?: string; anyOf?: Schema[] };
type Operation = NonNullable<NonNullable<NonNullable<Document["paths"]>[string]>["get"]>;

const DESCRIPTION = `
Everything that the pages do, for programs.

- **Who asks.** Send an API key, made under Settings, as \`Authorization: Bearer dsk_…\`, or come with the session cookie of a
  signed-in browser; then a change must carry an \`Origin\` header of this site. A key with the scope \`read\` may not change anything.
- **What you see.** Your own rows and shared ones. Another person's id and an id that never was give the same 404.
- **Money** is integer minor units and an ISO currency; **instants** are ISO 8601 in UTC with \`Z\`; **days** are \`YYYY-MM-DD\`.
- **Lists** answer \`{ items, nextCursor }\`. Send \`nextCursor\` as \`cursor\` for the next page, with the same filters and sort; null is the end.
  A filter may be repeated (\`?state=draft&state=ready\`): any of them.
- **Errors** are \`application/problem+json\`. Decide by \`code\`; \`detail\` and \`fields\` hold sentences for people. Unknown fields are refused.
  A known path with another method is 405 \`METHOD_NOT_ALLOWED\` with \`Allow\`; while the database is away everything is 503 \`UNAVAILABLE\`.
`.trim();

const PROBLEMS: Readonly<Record<number, readonly [name: string, description: string]>> = {
  400: ["Unreadable", "The body is not JSON, or the request cannot be read"],
  401: ["Unauthenticated", "Nobody is signed in, or the key is wrong or expired"],
  403: [
    "Forbidden",
    "The key may only read, the request came from another site, or the row is shared",
  ],
  404: ["NotFound", "There is no such row, or it is another person's"],
  409: ["Conflict", "The state of things does not allow it; the field is named where there is one"],
  413: ["TooLarge", "The body is larger than a megabyte"],
  415: ["NotJson", "The body is not application/json"],
  422: ["Invalid", "Fields are wrong, and named with a sentence each"],
  429: ["RateLimited", "Too many requests; Retry-After says when to come back"],
  500: ["Internal", "Our mistake; the log names it by requestId"],
  503: ["Unavailable", "The database or another part is away; Retry-After says when to come back"],
};

const problemContent = {
  "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
};

const problemResponses = Object.fromEntries(
  Object.values(PROBLEMS).map(([name, description]) => [
    name,
    { description, content: problemContent },
  ]),
);

function problemStatuses(access: Access, method: string, path: string): number[] {
  const statuses = [422, 429, 500, 503];
  if (access !== "anyone") statuses.push(401);
  if (access.startsWith("admin") || path.includes("{")) statuses.push(404);
  if (method !== "GET") statuses.push(400, 403, 409, 413, 415);
  return statuses.sort((left, right) => left - right);
}

const DONE: Readonly<Record<string, string>> = {
  200: "Done",
  201: "Made",
  202: "Asked for",
  204: "Gone",
};

function completeResponses(operation: Operation, statuses: readonly number[]): void {
  const responses = operation.responses ?? {};
  for (const [status, response] of Object.entries(responses)) {
    if (!response || "$ref" in response) continue;
    response.description = DONE[status] ?? response.description;
    if (status === "204") delete response.content;
  }
  for (const status of statuses) {
    const [name] = PROBLEMS[status] ?? [];
    responses[status] = { $ref: `#/components/responses/${name}` };
  }
  operation.responses = responses;
}

/** Says of each parameter what the router does: a repeated name is a list, an empty value is a value. */
function completeParameters(operation: Operation): void {
  for (const parameter of operation.parameters ?? []) {
    if ("$ref" in parameter) continue;
    delete parameter.allowEmptyValue;
    delete parameter.allowReserved;
    delete parameter.style;
    delete parameter.explode;
    const schema = parameter.schema as Schema;
    const list = schema.anyOf?.find((choice) => choice.type === "array");
    if (list) Object.assign(parameter, { schema: list, style: "form", explode: true });
    if (schema.description) parameter.description = schema.description;
    delete schema.description;
  }
}

async function generate(): Promise<Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(router, {
    info: {
      title: "Deal-Scout API",
      version: packageFile.version,
      description: DESCRIPTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/", description: "This installation" }],
    commonSchemas: COMPONENT_SCHEMAS,
    components: {
      responses: problemResponses,
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: "next-auth.session-token",
          description: "Set by signing in; over https the name starts with __Host-",
        },
        apiKey: { type: "http", scheme: "bearer", description: "A key made under Settings" },
      },
    },
  });
  const paths: NonNullable<Document["paths"]> = {};
  for (const procedure of Object.values(router)) {
    const { route, meta } = procedure["~orpc"];
    const { method = "POST", path = "/" } = route;
    const item = document.paths?.[path];
    const operation = item?.[method.toLowerCase() as "get"];
    if (!item || !operation) throw new Error(`${method} ${path} is not in the document`);
    operation.security = meta.access === "anyone" ? [] : [{ session: [] }, { apiKey: [] }];
    completeParameters(operation);
    completeResponses(operation, problemStatuses(meta.access, method, path));
    paths[`/api/v1${path}`] = item;
  }
  return { ...document, paths: { ...paths, ...plainPaths() } };
}

let generated: Promise<Document> | undefined;

/** OpenAPI 3.1 of every operation under app/api, made once a process from the router. */
export function openApiDocument(): Promise<Document> {
  generated ??= generate();
  return generated;
}
