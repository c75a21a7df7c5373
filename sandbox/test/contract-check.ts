import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { z } from "zod";

/** The published documents stand beside the project, not in it; null where they do not. */
export const CONTRACTS_FOLDER = findFolder();

function findFolder(): string | null {
  const folder = resolve(import.meta.dirname, "../../../shared/contracts");
  return existsSync(folder) ? folder : null;
}

type Json = { readonly [key: string]: unknown };

const Parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  schema: z.unknown().optional(),
});
const Media = z.record(z.string(), z.object({ schema: z.unknown().optional() }));
const Operation = z.object({
  operationId: z.string(),
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ content: Media.optional(), required: z.boolean().optional() }).optional(),
  responses: z.record(z.string(), z.object({ content: Media.optional() })),
});
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.record(z.string(), z.unknown()).default({}),
});

export type Answered = {
  readonly operation: string;
  readonly status: number;
  readonly contentType: string;
  /** The parsed JSON; undefined where there is none. */
  readonly body: unknown;
};

export type Asked = {
  readonly operation: string;
  readonly query: URLSearchParams;
  readonly contentType: string;
  /** The parsed JSON or the fields of the form. */
  readonly body: unknown;
};

/** One published document as a judge. */
export type Contract = {
  readonly operations: readonly string[];
  /** Method and path of an operation, as `GET /a/{b}`. */
  readonly placeOf: (operation: string) => string | undefined;
  /** What a reply does against the document, in words; empty where it keeps to it. */
  readonly checkAnswer: (answered: Answered) => readonly string[];
  readonly checkRequest: (asked: Asked) => readonly string[];
};

/** Where a document contradicts its own prose and samples, with what it should say. */
const AMENDMENTS: readonly {
  readonly schema: string;
  readonly property: string;
  readonly to: Json;
}[] = [
  // `product.aspects` of eBay's Inventory API: described as a map of lists, typed as a text.
  {
    schema: "Product",
    property: "aspects",
    to: { type: "object", additionalProperties: { type: "array", items: { type: "string" } } },
  },
];

function amend(components: Json): Json {
  const schemas = isObject(components.schemas) ? components.schemas : {};
  const amended = AMENDMENTS.flatMap(({ schema, property, to }) => {
    const described = schemas[schema];
    const properties = isObject(described) ? described.properties : undefined;
    if (!isObject(described) || !isObject(properties) || !(property in properties)) return [];
    return [[schema, { ...described, properties: { ...properties, [property]: to } }]];
  });
  return { ...components, schemas: { ...schemas, ...Object.fromEntries(amended) } };
}

const METHODS = ["get", "post", "put", "patch", "delete"];

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function nullable(schema: Json): Json {
  const { nullable: _, ...rest } = schema;
  const values = Array.isArray(rest.enum) ? { enum: [...rest.enum, null] } : {};
  if (typeof rest.type === "string") return { ...rest, ...values, type: [rest.type, "null"] };
  return { anyOf: [rest, { type: "null" }] };
}

/**
 * OpenAPI 3.0 as JSON Schema: `nullable`, and formats that are sentences are left out. An object that names its
 * properties takes no others: the documents require almost nothing, so invented fields are what there is to find.
 */
function toJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toJsonSchema);
  if (!isObject(node)) return node;
  const { format, example, ...kept } = node;
  const isFormat = typeof format === "string" && /^[a-z0-9-]+$/.test(format);
  const entries = Object.entries(kept).map(([key, value]): [string, unknown] =>
    key === "properties" && isObject(value)
      ? [
          key,
          Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toJsonSchema(one)])),
        ]
      : key === "enum" || key === "required" || key === "default"
        ? [key, value]
        : [key, toJsonSchema(value)],
  );
  const schema: Json = {
    ...Object.fromEntries(entries),
    ...(isFormat ? { format } : {}),
    ...(isObject(node.properties) && node.additionalProperties === undefined
      ? { additionalProperties: false }
      : {}),
  };
  return schema.nullable === true ? nullable(schema) : schema;
}

function say(validate: ValidateFunction, where: string): string[] {
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const extra = "additionalProperty" in params ? ` (${params.additionalProperty})` : "";
    return `${where}${instancePath}: ${message}${extra}`;
  });
}

/** A text of the query as the number or truth value that its schema asks for, where it is one. */
function ofQuery(text: string, schema: unknown): unknown {
  const type = isObject(schema) ? schema.type : undefined;
  if ((type === "integer" || type === "number") && text.trim() !== "") return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  const items = isObject(schema) ? schema.items : undefined;
  if (type === "array") return text.split(",").map((part) => ofQuery(part, items));
  return text;
}

function mediaSchema(content: z.output<typeof Media> | undefined, contentType: string): unknown {
  const bare = contentType.split(";")[0]?.trim() ?? "";
  return content?.[bare]?.schema ?? content?.["*/*"]?.schema;
}

function readPlaces(document: z.output<typeof Document>) {
  const places = new Map<string, string>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (METHODS.includes(method)) {
        places.set(Operation.parse(operation).operationId, `${method.toUpperCase()} ${path}`);
      }
    }
  }
  return places;
}

/** A bulk answer of mixed fortune (207) has the body of the whole one, which the documents leave unsaid. */
function responseOf({ responses }: z.output<typeof Operation>, status: number) {
  return responses[status === 207 ? "200" : String(status)] ?? responses.default;
}

function readOperations(document: z.output<typeof Document>) {
  const operations = new Map<string, z.output<typeof Operation>>();
  for (const methods of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (!METHODS.includes(method)) continue;
      const parsed = Operation.parse(operation);
      operations.set(parsed.operationId, parsed);
    }
  }
  return operations;
}

type KnownOperation = z.output<typeof Operation>;
type ProblemsOf = (schema: unknown, value: unknown, where: string) => readonly string[];

/** Judges values by the document's schemas; each schema is compiled once. */
function createJudge(document: z.output<typeof Document>): ProblemsOf {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true, logger: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "doc", components: asObject(toJsonSchema(amend(document.components))) });
  const compiled = new Map<unknown, ValidateFunction>();
  const validatorOf = (schema: unknown): ValidateFunction => {
    const known = compiled.get(schema);
    if (known) return known;
    const text = JSON.stringify(toJsonSchema(schema)).replaceAll(
      '"#/components',
      '"doc#/components',
    );
    const made = ajv.compile(asObject(JSON.parse(text)));
    compiled.set(schema, made);
    return made;
  };
  return (schema, value, where) => {
    const validate = validatorOf(schema);
    return validate(value) ? [] : say(validate, where);
  };
}

function queryProblems(known: KnownOperation, query: URLSearchParams, judge: ProblemsOf) {
  const operation = known.operationId;
  const wanted = known.parameters.filter((parameter) => parameter.in === "query");
  const problems = wanted
    .filter(({ name, required }) => required === true && !query.has(name))
    .map(({ name }) => `${operation}: the query lacks ${name}`);
  for (const [name, text] of query) {
    const parameter = wanted.find((one) => one.name === name);
    if (!parameter) problems.push(`${operation}: the query has an unknown ${name}`);
    else if (parameter.schema !== undefined) {
      const value = ofQuery(text, parameter.schema);
      problems.push(...judge(parameter.schema, value, `${operation} ?${name} `));
    }
  }
  return problems;
}

function bodyProblems(
  { operationId, requestBody }: KnownOperation,
  asked: Asked,
  judge: ProblemsOf,
) {
  const { contentType, body } = asked;
  const schema = mediaSchema(requestBody?.content, contentType);
  if (schema !== undefined) return judge(schema, body, `${operationId} body `);
  if (requestBody?.content && body !== undefined) {
    return [`${operationId}: a body of ${contentType || "no type"} is not described`];
  }
  const isMissing = requestBody?.required === true && body === undefined;
  return isMissing ? [`${operationId}: the body is missing`] : [];
}

function answerProblems(known: KnownOperation, answered: Answered, judge: ProblemsOf) {
  const { operation, status, contentType, body } = answered;
  const response = responseOf(known, status);
  // Documents leave out 401, 403, 404, 429 and the like; their bodies are the market's own error form.
  if (!response) return status >= 400 ? [] : [`${operation}: status ${status} is not described`];
  const schema = mediaSchema(response.content, contentType);
  if (schema !== undefined) return judge(schema, body, `${operation} ${status} `);
  return body === undefined || status >= 400
    ? []
    : [`${operation} ${status}: a body where none is described`];
}

/** Reads a document of the folder by its file name; null where the folder is absent. */
export function openContract(file: string, folder = CONTRACTS_FOLDER): Contract | null {
  if (folder === null) return null;
  const document = Document.parse(JSON.parse(readFileSync(join(folder, file), "utf8")));
  const operations = readOperations(document);
  const places = readPlaces(document);
  const judge = createJudge(document);
  const unknown = (operation: string) => [`${operation} is not in ${file}`];
  return {
    operations: [...operations.keys()],
    placeOf: (id) => places.get(id),
    checkAnswer: (answered) => {
      const known = operations.get(answered.operation);
      return known ? answerProblems(known, answered, judge) : unknown(answered.operation);
    },
    checkRequest: (asked) => {
      const known = operations.get(asked.operation);
      if (!known) return unknown(asked.operation);
      return [...queryProblems(known, asked.query, judge), ...bodyProblems(known, asked, judge)];
    },
  };
}

function asObject(value: unknown): Record<string, unknown> {
  if (!isObject(value)) throw new Error("Not a schema.");
  return { ...value };
}
