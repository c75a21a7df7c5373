import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { AppError, type AppErrorCode } from "@/lib/core/errors";
import type { Logger } from "@/lib/platform/logger";
import { type Problem, problemResponse, UnreadableRequestError } from "./problem";

let lines: Record<string, unknown>[] = [];
const write = (line: Record<string, unknown>) => lines.push(line);
const sink = { debug: write, info: write, warn: write, error: write, child: () => sink } as Logger;
beforeEach(() => {
  lines = [];
});

async function answer(error: unknown): Promise<{ response: Response; problem: Problem }> {
  const response = problemResponse(error, () => sink);
  return { response, problem: (await response.json()) as Problem };
}

test.each<[AppErrorCode, number]>([
  ["INVALID", 422],
  ["UNAUTHENTICATED", 401],
  ["FORBIDDEN", 403],
  ["NOT_FOUND", 404],
  ["CONFLICT", 409],
  ["RATE_LIMITED", 429],
  ["UPSTREAM", 502],
  ["INTERNAL", 500],
])("%s is answered with %i", async (code, status) => {
  const { response, problem } = await answer(new AppError(code, "Words for people."));
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(problem).toMatchObject({ status, code });
  expect(problem.requestId).toMatch(/^[0-9a-f-]{36}$/);
});

test("a rate limit says when to come back, in whole seconds", async () => {
  const { response } = await answer(
    new AppError("RATE_LIMITED", "Too many tries.", { retryAfterMs: 61_001 }),
  );
  expect(response.headers.get("retry-after")).toBe("62");
});

test("an unknown error is masked and logged once under the answer's id", async () => {
  const cause = new Error("select secret from users");
  const { response, problem } = await answer(cause);
  expect(response.status).toBe(500);
  expect(JSON.stringify(problem)).not.toContain("secret");
  expect(lines).toEqual([{ requestId: problem.requestId, err: cause, context: {} }]);
});

test.each([
  Object.assign(new Error("connect"), { code: "ECONNREFUSED" }),
  Object.assign(new Error("shutting down"), { code: "57P01" }),
  new Error("Failed query", { cause: Object.assign(new Error(), { code: "CONNECTION_CLOSED" }) }),
  new AppError("INTERNAL", "Words.", { cause: Object.assign(new Error(), { code: "53300" }) }),
])("a server that is away is said to be so, by its code: %s", async (error) => {
  const { response, problem } = await answer(error);
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("5");
  expect(problem).toMatchObject({ status: 503, code: "UNAVAILABLE" });
  expect(problem.detail).not.toMatch(/connect|query|words/i);
  expect(lines).toHaveLength(1);
});

test("the words of an error decide nothing", async () => {
  expect((await answer(new Error("connect ECONNREFUSED 127.0.0.1:5432"))).response.status).toBe(
    500,
  );
});

test("an error that is the caller's is not logged", async () => {
  await answer(new AppError("CONFLICT", "This SKU is taken."));
  expect(lines).toEqual([]);
});

test("a body that cannot be read keeps its own status", async () => {
  const { response, problem } = await answer(new UnreadableRequestError(413, "Too large."));
  expect(response.status).toBe(413);
  expect(problem).toMatchObject({ code: "INVALID", status: 413, detail: "Too large." });
});

const Shape = z.strictObject({
  title: z.string().min(1).max(3),
  price: z.strictObject({
    cents: z.int().min(0),
    currency: z.string().regex(/^[A-Z]{3}$/, "Own."),
  }),
  state: z.enum(["draft", "sold"]),
  url: z.url().optional(),
  limit: z.coerce.number<number>().int().min(1).max(100).optional(),
  parts: z.array(z.string()).max(1).optional(),
});

test.each<[string, unknown, string, string]>([
  [
    "a missing field",
    { price: { cents: 1, currency: "USD" }, state: "sold" },
    "title",
    "This is required.",
  ],
  ["an empty text", good({ title: "" }), "title", "Must not be empty."],
  ["a long text", good({ title: "abcd" }), "title", "Must have at most 3 characters."],
  ["a wrong type", good({ title: 5 }), "title", "Must be text."],
  [
    "a nested number",
    good({ price: { cents: -1, currency: "USD" } }),
    "price.cents",
    "Must be at least 0.",
  ],
  [
    "a fraction",
    good({ price: { cents: 1.5, currency: "USD" } }),
    "price.cents",
    "Must be a whole number.",
  ],
  [
    "words of the schema itself",
    good({ price: { cents: 1, currency: "x" } }),
    "price.currency",
    "Own.",
  ],
  ["a choice", good({ state: "gone" }), "state", "Must be one of: draft, sold."],
  [
    "an address",
    good({ url: "x" }),
    "url",
    "Must be a web address that starts with http:// or https://.",
  ],
  ["a query number", good({ limit: "many" }), "limit", "Must be a number."],
  ["a long list", good({ parts: ["a", "b"] }), "parts", "Must have at most 1 entry."],
  ["an unknown field", good({ owner: "me" }), "owner", "There is no such field."],
  [
    "an unknown nested field",
    good({ price: { cents: 1, currency: "USD", x: 1 } }),
    "price.x",
    "There is no such field.",
  ],
])("%s is named with a sentence", async (_name, input, field, message) => {
  const { response, problem } = await answer(Shape.safeParse(input).error);
  expect(response.status).toBe(422);
  expect(problem.fields).toEqual([{ field, message }]);
  expect(problem.detail).toBe(`Check the field ${field}: ${message}`);
});

function good(over: Record<string, unknown>): Record<string, unknown> {
  return { title: "abc", price: { cents: 1, currency: "USD" }, state: "sold", ...over };
}
