import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { fixedClock } from "@/lib/core/clock";
import type { ConnectorIo, Endpoints } from "../contract";

const Text = z.record(z.string(), z.string());

const Fixture = z.strictObject({
  note: z.string(),
  writtenOn: z.iso.date(),
  request: z.strictObject({
    method: z.string(),
    endpoint: z.string(),
    path: z.string(),
    /** What the query or the form must hold; `without` what the query must not. */
    query: Text.default({}),
    form: Text.default({}),
    without: z.array(z.string()).default([]),
  }),
  status: z.int(),
  headers: Text.default({}),
  body: z.unknown(),
});
type Fixture = z.infer<typeof Fixture>;

const Conformance = z.strictObject({
  keys: Text,
  accessToken: z.string().nullable(),
  query: z.looseObject({ words: z.string() }),
  itemId: z.string().optional(),
  goneItemId: z.string().optional(),
});

export type Sent = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
};

function readJson(connectorId: string, file: string): unknown {
  return JSON.parse(
    readFileSync(join(import.meta.dirname, "..", connectorId, "__fixtures__", file), "utf8"),
  );
}

/** Keys, query and ids with which a connector's fixtures are asked for. */
export function conformanceOf(connectorId: string) {
  return Conformance.parse(readJson(connectorId, "conformance.json"));
}

export function fixturesOf(connectorId: string): readonly Fixture[] {
  const folder = join(import.meta.dirname, "..", connectorId, "__fixtures__");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json") && file !== "conformance.json")
    .sort()
    .map((file) => Fixture.parse(readJson(connectorId, file)));
}

export function sentOf(url: string | URL | Request, init: RequestInit = {}): Sent {
  return {
    method: init.method ?? "GET",
    url: new URL(String(url)),
    headers: new Headers(init.headers),
    body: typeof init.body === "string" ? init.body : "",
  };
}

function answers(fixture: Fixture, sent: Sent, endpoints: Endpoints): boolean {
  const { method, endpoint, path, query, form, without } = fixture.request;
  const asked = new URLSearchParams(sent.body);
  return (
    method === sent.method &&
    `${endpoints[endpoint]}${path}` === `${sent.url.origin}${sent.url.pathname}` &&
    Object.entries(query).every(([name, value]) => sent.url.searchParams.get(name) === value) &&
    Object.entries(form).every(([name, value]) => asked.get(name) === value) &&
    without.every((name) => !sent.url.searchParams.has(name))
  );
}

/** An `io` that answers from the fixtures and keeps what was sent; what no fixture answers fails the test. */
export function replayIo(connector: { readonly id: string; readonly endpoints: Endpoints }) {
  const fixtures = fixturesOf(connector.id);
  const sent: Sent[] = [];
  const io: ConnectorIo = {
    clock: fixedClock("2026-11-27T12:00:00Z"),
    endpoints: connector.endpoints,
    fetch: async (url, init) => {
      const request = sentOf(url, init);
      sent.push(request);
      const fixture = fixtures.find((candidate) =>
        answers(candidate, request, connector.endpoints),
      );
      if (!fixture) throw new Error(`no fixture answers ${request.method} ${request.url}`);
      const { status, headers, body } = fixture;
      return new Response(JSON.stringify(body), { status, headers });
    },
  };
  return { io, sent };
}
