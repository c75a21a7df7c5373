import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CONTRACTS_FOLDER, type Contract, openContract } from "@/sandbox/test/contract-check";
import type { Endpoints } from "../contract";
import { parseJson } from "../parse-json";

/** One call and what came back. */
export type Exchange = {
  readonly method: string;
  readonly url: string;
  readonly contentType: string;
  readonly requestBody: string;
  readonly status: number;
  readonly answer: string;
};

export type Verdict = {
  /** Operations that were held against a schema, in words. */
  readonly covered: readonly string[];
  /** Operations that no schema describes, with the reason. */
  readonly notVerifiable: readonly string[];
  readonly problems: readonly string[];
};

type Place = {
  readonly endpoint: string;
  /** What the paths of the document leave out. */
  readonly base: string;
  /** What they begin with. */
  readonly within?: string;
  readonly file: string;
  /** The document lists paths and methods and describes nothing else. */
  readonly isInventory?: boolean;
};

const PLACES: Readonly<Record<string, readonly Place[]>> = {
  ebay: [
    { endpoint: "api", base: "/buy/browse/v1", file: "ebay_buy_browse_v1.json" },
    { endpoint: "apiz", base: "/commerce/identity/v1", file: "ebay_commerce_identity_v1.json" },
    {
      endpoint: "api",
      base: "/commerce/notification/v1",
      file: "ebay_commerce_notification_v1.json",
    },
    {
      endpoint: "api",
      base: "/developer/analytics/v1_beta",
      file: "ebay_developer_analytics_v1_beta.json",
    },
  ],
  etsy: [{ endpoint: "api", base: "", within: "/v3/application", file: "etsy_open_api_v3.json" }],
  reverb: [{ endpoint: "api", base: "", file: "reverb_api.json", isInventory: true }],
};

const Paths = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});
const Named = z.object({ operationId: z.string() });

type Operation = {
  readonly id: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly parts: number;
};

function operationsOf(file: string): readonly Operation[] {
  const text = readFileSync(join(CONTRACTS_FOLDER ?? "", file), "utf8");
  const { paths } = Paths.parse(JSON.parse(text));
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const named = Named.safeParse(operation);
      if (!named.success) return [];
      const pattern = new RegExp(`^${path.replace(/\{[^}]+\}/g, "[^/]+")}$`);
      const parts = path.split("{").length;
      return [{ id: named.data.operationId, method: method.toUpperCase(), pattern, parts }];
    }),
  );
  // A fixed path wins over one with a part.
  return operations.sort((left, right) => left.parts - right.parts);
}

const opened = new Map<string, { operations: readonly Operation[]; contract: Contract | null }>();

function open({ file, isInventory }: Place) {
  const known = opened.get(file);
  if (known) return known;
  const contract = isInventory ? null : openContract(file);
  const made = { operations: operationsOf(file), contract };
  opened.set(file, made);
  return made;
}

const whole = (text: string) => (/^-?\d+$/.test(text) ? Number(text) : text);

function bodyOf({ contentType, requestBody }: Exchange): unknown {
  if (requestBody === "") return undefined;
  if (!contentType.includes("urlencoded")) return parseJson(requestBody);
  const fields = [...new URLSearchParams(requestBody)];
  return Object.fromEntries(fields.map(([name, value]) => [name, whole(value)]));
}

/** Holds what a connector sent and got against the published documents; the folder must be there. */
export function judge(
  connectorId: string,
  endpoints: Endpoints,
  exchanges: readonly Exchange[],
): Verdict {
  const covered = new Set<string>();
  const notVerifiable = new Set<string>();
  const problems: string[] = [];
  for (const exchange of exchanges) {
    const url = new URL(exchange.url);
    const address = url.origin + url.pathname;
    const place = (PLACES[connectorId] ?? []).find(({ endpoint, base, within = "" }) =>
      address.startsWith(`${endpoints[endpoint]}${base}${within}/`),
    );
    const name = `${exchange.method} ${url.pathname.replace(/\/\d+/g, "/{id}")}`;
    if (!place) {
      notVerifiable.add(`${connectorId} ${name}: no document`);
      continue;
    }
    const { operations, contract } = open(place);
    const path = address.slice(`${endpoints[place.endpoint]}${place.base}`.length);
    const operation = operations.find(
      ({ method, pattern }) => method === exchange.method && pattern.test(path),
    );
    if (!operation) {
      problems.push(`${connectorId} ${exchange.method} ${path} is not in ${place.file}`);
      continue;
    }
    if (!contract) {
      notVerifiable.add(`${connectorId} ${operation.id}: ${place.file} names path and method only`);
      continue;
    }
    covered.add(`${connectorId} ${operation.id}`);
    const query = url.searchParams;
    const { contentType, status, answer } = exchange;
    const asked = { operation: operation.id, query, contentType, body: bodyOf(exchange) };
    problems.push(...contract.checkRequest(asked));
    if (answer === "") continue;
    const body = parseJson(answer);
    const answered = { operation: operation.id, status, contentType: "application/json", body };
    problems.push(...contract.checkAnswer(answered));
  }
  return {
    covered: [...covered].sort(),
    notVerifiable: [...notVerifiable].sort(),
    problems: [...new Set(problems)],
  };
}

/** Says what was held against the documents; a test prints it, so that a reader sees what is covered. */
export function report(title: string, { covered, notVerifiable }: Verdict): void {
  const lines = [...covered.map((name) => `  held against its schema: ${name}`)];
  lines.push(...notVerifiable.map((name) => `  not verifiable: ${name}`));
  process.stdout.write(`${title}\n${lines.join("\n")}\n`);
}
