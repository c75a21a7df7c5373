import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openApiDocument } from "./openapi-document";
import { EXEMPT_ROUTES } from "./plain-operations";
import { router } from "./router";

type Operation = {
  operationId?: string;
  summary?: string;
  tags?: string[];
  security?: unknown[];
  responses?: Record<string, unknown>;
};

const document = await openApiDocument();
const METHODS = ["get", "post", "put", "patch", "delete"] as const;
const described = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  METHODS.filter((method) => item?.[method]).map((method) => ({
    route: `${method.toUpperCase()} ${path}`,
    operation: item?.[method] as Operation,
  })),
);
const describedRoutes = described.map(({ route }) => route);

const files = readdirSync("app/api", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("/route.ts"))
  .map((file) => `app/api/${file.replaceAll("\\", "/")}`);

/** `app/api/uploads/[id]/route.ts` is the path `/api/uploads/{id}`. */
const handlers = files.map((file) => {
  const folder = `/${file.replace(/^app\//, "").replace(/\/route\.ts$/, "")}`;
  const source = readFileSync(file, "utf8");
  const exported = /export (?:(?:async )?function|const|let) (GET|POST|PUT|PATCH|DELETE)\b/g;
  const listed = /export \{([^}]*)\}/g;
  const names = [
    ...[...source.matchAll(exported)].map(([, name]) => name ?? ""),
    ...[...source.matchAll(listed)].flatMap(([, list]) => list?.match(/\b[A-Z]{3,}\b/g) ?? []),
  ];
  return { folder, path: folder.replace(/\[(\w+)\]/g, "{$1}"), methods: [...new Set(names)] };
});

test("the walk sees the route handlers", () => {
  expect(handlers.map(({ folder }) => folder)).toContain("/api/v1/[[...rest]]");
  for (const { folder, methods } of handlers) expect([folder, methods]).not.toEqual([folder, []]);
});

test("every operation under app/api is described, or exempt by name", () => {
  const missing = handlers
    .filter(({ folder }) => !(folder in EXEMPT_ROUTES))
    .flatMap(({ path, methods }) => methods.map((method) => `${method} ${path}`))
    .filter((route) => !describedRoutes.includes(route));
  expect(missing, "describe them in plain-operations.ts, or name them in EXEMPT_ROUTES").toEqual(
    [],
  );
});

test("every procedure of the router is described", () => {
  const routes = Object.values(router).map((procedure) => {
    const { method, path } = procedure["~orpc"].route;
    return `${method} /api/v1${path}`;
  });
  expect(routes.filter((route) => !describedRoutes.includes(route))).toEqual([]);
});

test("nothing is described or exempt that is not there", () => {
  const folders = handlers.map(({ folder }) => folder);
  expect(Object.keys(EXEMPT_ROUTES).filter((folder) => !folders.includes(folder))).toEqual([]);
  const there = handlers.flatMap(({ path, methods }) => methods.map((name) => `${name} ${path}`));
  const plain = describedRoutes.filter((route) => !route.includes(" /api/v1/"));
  expect(plain.filter((route) => !there.includes(route))).toEqual([]);
});

test.each(described.map(({ route, operation }) => [route, operation] as const))(
  "%s says what it is, who may call it and how it fails",
  (_route, operation) => {
    expect(operation.operationId).toMatch(/^[a-z][A-Za-z]+$/);
    expect(operation.summary?.length).toBeGreaterThan(5);
    expect(operation.tags).toHaveLength(1);
    expect(operation.security).toBeInstanceOf(Array);
    const statuses = Object.keys(operation.responses ?? {});
    expect(statuses.filter((status) => status < "300")).not.toEqual([]);
    expect(statuses.filter((status) => status >= "400")).not.toEqual([]);
  },
);

test("no two operations share a name", () => {
  const names = described.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
});

test("every reference leads somewhere", () => {
  const text = JSON.stringify(document);
  const references = new Set([...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path));
  expect(references.size).toBeGreaterThan(15);
  for (const reference of references) {
    const target = (reference ?? "")
      .split("/")
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document);
    expect([reference, target]).not.toEqual([reference, undefined]);
  }
});

test("an answer's shape stands in the document once, with its fields", () => {
  expect(document.components?.schemas?.MyItem).toMatchObject({
    type: "object",
    properties: {
      id: { pattern: expect.stringContaining("itm_") },
      createdAt: { format: "date-time" },
    },
  });
  expect(JSON.stringify(document)).not.toContain("TokenEncrypted");
});
