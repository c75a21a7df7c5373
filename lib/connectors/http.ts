import type { z } from "zod";
import { assert } from "@/lib/core/assert";
import { ConnectorError } from "./connector-error";
import type { ConnectorIo } from "./contract";
import { errorOfAnswer, type Upstream } from "./error-of-answer";
import { parseJson } from "./parse-json";
import { readCapped, TooLargeError } from "./read-capped";
import { redact } from "./redact";
import { shapeChanged } from "./shape-changed";
import { DeadlineError, withDeadline } from "./with-deadline";

const TIMEOUT_MS = 20_000;
const MAX_BYTES = 5 * 1_024 * 1_024;

export type HttpRequest = {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Name of one of the endpoints. */
  readonly endpoint: string;
  /** Starts with a slash; parts that come from outside are encoded. */
  readonly path: string;
  /** What is null is left out. */
  readonly query?: Readonly<Record<string, string | number | null>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
};

export type Answer<T> = { readonly data: T; readonly headers: Headers };

export type Http = {
  /** Throws ConnectorError, or the signal's reason when the caller gave up. */
  readonly send: <T>(schema: z.ZodType<T>, request: HttpRequest) => Promise<Answer<T>>;
  /** Null: the marketplace says that there is no such thing (404, 410). */
  readonly find: <T>(schema: z.ZodType<T>, request: HttpRequest) => Promise<Answer<T> | null>;
};

type RawAnswer = { readonly status: number; readonly headers: Headers; readonly text: string };

function urlOf(io: ConnectorIo, { endpoint, path, query = {} }: HttpRequest): string {
  const base = io.endpoints[endpoint];
  assert(base !== undefined, `there is an endpoint named ${endpoint}`);
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(pairs).toString();
  if (search === "") return base + path;
  return `${base}${path}${path.includes("?") ? "&" : "?"}${search}`;
}

function bodyOf({ form, json }: HttpRequest): { body?: string; headers: Record<string, string> } {
  if (form) {
    const body = new URLSearchParams(form).toString();
    return { body, headers: { "content-type": "application/x-www-form-urlencoded" } };
  }
  if (json === undefined) return { headers: {} };
  return { body: JSON.stringify(json), headers: { "content-type": "application/json" } };
}

/** Fields of a form that are as secret as the keys. */
const SECRET_FIELDS = ["client_secret", "code", "code_verifier", "refresh_token"];

function withFormSecrets(upstream: Upstream, { form = {} }: HttpRequest): Upstream {
  const sent = SECRET_FIELDS.flatMap((field) => form[field] ?? []);
  return sent.length === 0 ? upstream : { ...upstream, secrets: [...upstream.secrets, ...sent] };
}

/** What a request that got no whole answer is: too large, too slow, or cut; an abort stays what it is. */
function translate(error: unknown, upstream: Upstream, io: ConnectorIo, request: string): unknown {
  if (io.signal?.aborted) return error;
  const { connectorId, label } = upstream;
  const options = { cause: error, context: { request: redact(request, upstream.secrets) } };
  if (error instanceof TooLargeError) {
    const message = `${label} answered with more than Deal-Scout reads (5 MB).`;
    return new ConnectorError(connectorId, "shape-changed", message, options);
  }
  const message =
    error instanceof DeadlineError
      ? `${label} did not answer in time.`
      : `The connection to ${label} failed.`;
  return new ConnectorError(connectorId, "unavailable", message, options);
}

/** The one way in which connectors speak HTTP: deadline, size, errors and their words, nothing secret told. */
export function createHttp(
  owner: Upstream,
  io: ConnectorIo,
  headers: Readonly<Record<string, string>>,
): Http {
  const ask = async (request: HttpRequest, url: string): Promise<RawAnswer> => {
    const sent = bodyOf(request);
    const init: RequestInit = {
      method: request.method ?? "GET",
      headers: { ...headers, ...sent.headers, ...request.headers },
      // A redirect would take the keys along.
      redirect: "manual",
      ...(sent.body === undefined ? {} : { body: sent.body }),
    };
    try {
      return await withDeadline(io, io.timeoutMs ?? TIMEOUT_MS, async (signal) => {
        const response = await io.fetch(url, { ...init, signal });
        const text = await readCapped(response, MAX_BYTES);
        return { status: response.status, headers: response.headers, text };
      });
    } catch (error) {
      throw translate(error, owner, io, `${init.method} ${url}`);
    }
  };

  const exchange = async <T>(
    schema: z.ZodType<T>,
    request: HttpRequest,
    isMissing: (status: number) => boolean,
  ): Promise<Answer<T> | null> => {
    const upstream = withFormSecrets(owner, request);
    const url = urlOf(io, request);
    const name = `${request.method ?? "GET"} ${url}`;
    const answer = await ask(request, url);
    // 204 is an answer without a body.
    const json = answer.status === 204 ? null : parseJson(answer.text);
    // A missing page of a web server is not the marketplace's word that a thing is gone.
    if (json !== undefined && isMissing(answer.status)) return null;
    if (answer.status < 200 || answer.status >= 300) {
      throw errorOfAnswer(upstream, { ...answer, json, request: name }, io.clock.now());
    }
    const parsed = schema.safeParse(json);
    if (parsed.success) return { data: parsed.data, headers: answer.headers };
    const problems = parsed.error.issues.map(({ path, code }) => `${path.join(".")}: ${code}`);
    throw shapeChanged(upstream, json === undefined ? ["not JSON"] : problems, {
      request: redact(name, upstream.secrets),
    });
  };

  return {
    find: (schema, request) =>
      exchange(schema, request, (status) => status === 404 || status === 410),
    send: async (schema, request) => {
      const answer = await exchange(schema, request, () => false);
      assert(answer !== null, "only what may be missing is null");
      return answer;
    },
  };
}
