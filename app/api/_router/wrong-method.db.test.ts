import { readdirSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { type Caller, startApi } from "@/db/test/api";
import { EXEMPT_ROUTES } from "./plain-operations";

let api: Awaited<ReturnType<typeof startApi>>;
let session: Caller;
beforeAll(async () => {
  api = await startApi();
  session = await api.as(await api.newUser());
});

const ID = `itm_${"0".repeat(26)}`;

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Handlers = Partial<
  Record<(typeof METHODS)[number], (request: Request) => Response | Promise<Response>>
>;

test.each([
  ["PUT", "/deals", "GET, HEAD"],
  ["GET", "/deals/lst_1/saved", "PUT, DELETE"],
  ["GET", "/demo", "DELETE"],
  ["POST", `/my-items/${ID}`, "GET, HEAD, PATCH, DELETE"],
  ["DELETE", "/my-items", "GET, HEAD, POST"],
] as const)("%s %s is answered with what the path takes: %s", async (method, path, allow) => {
  const answer = await session(method, path, method === "GET" ? undefined : {});
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe(allow);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.body).toMatchObject({ status: 405, code: "METHOD_NOT_ALLOWED" });
  expect(answer.body.detail).toContain(method);
});

test("a path that leads nowhere is not there for any method", async () => {
  for (const method of ["GET", "POST", "DELETE"] as const) {
    expect((await session(method, "/nothing")).body).toMatchObject({ code: "NOT_FOUND" });
    expect((await session(method, "/deals/lst_1/nothing")).status).toBe(404);
  }
});

test("outside the router too, an address that leads nowhere answers a program in its own words", async () => {
  const handlers: Handlers = await import("../[...path]/route");
  for (const method of METHODS) {
    const response = await handlers[method]?.(new Request("http://localhost/api/x", { method }));
    expect(response?.status, method).toBe(404);
    expect(response?.headers.get("content-type")).toBe("application/problem+json");
    expect(await response?.json()).toMatchObject({ code: "NOT_FOUND" });
  }
});

test("what can be read can be asked for its head alone", async () => {
  const { HEAD } = await import("../v1/[[...rest]]/route");
  const cookie = await api.cookieOf(await api.newUser());
  const head = (path: string) =>
    HEAD(new Request(`http://localhost/api/v1${path}`, { method: "HEAD", headers: { cookie } }));
  expect((await head("/deals")).status).toBe(200);
  expect((await head("/demo")).status).toBe(405);
});

const files = readdirSync("app/api", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith("/route.ts"))
  .filter((file) => !/\[\[?\.\.\./.test(file));

test("the walk sees the handlers outside the router", () => {
  expect(files.length).toBeGreaterThan(15);
  expect(Object.keys(EXEMPT_ROUTES)).toContain("/api/auth/[...nextauth]");
});

test.each(files)("app/api/%s answers every method", async (file) => {
  const handlers = (await import(`../${file}`)) as Handlers;
  const refused: string[] = [];
  for (const method of METHODS) {
    const handler = handlers[method];
    expect(handler, method).toBeTypeOf("function");
    if (handler?.name !== "refuse") continue;
    refused.push(method);
    const response = await handler(new Request("http://localhost/", { method }));
    expect(response.status).toBe(405);
    expect(await response.json()).toMatchObject({ code: "METHOD_NOT_ALLOWED" });
    const allowed = response.headers.get("allow")?.split(", ") ?? [];
    expect(allowed.filter((one) => one !== "HEAD").sort()).toEqual(
      METHODS.filter((one) => handlers[one]?.name !== "refuse").sort(),
    );
  }
  expect(refused.length).toBeGreaterThan(0);
});
