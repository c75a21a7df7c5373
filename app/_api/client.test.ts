import { afterEach, expect, test, vi } from "vitest";
import { ApiError, callApi } from "./client";

type Sent = { url: string; method: string; headers: Headers; body: string | null };

/** Answers one call as the server would, and keeps what was sent. */
function serverAnswers(answer: Response | Error): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const body = typeof init.body === "string" ? init.body : null;
    sent.push({ url, method: init.method ?? "GET", headers: new Headers(init.headers), body });
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return sent;
}
afterEach(() => vi.unstubAllGlobals());

const failureOf = (call: Promise<unknown>): Promise<ApiError> =>
  call.then(
    () => Promise.reject(new Error("the call went well")),
    (error) => error as ApiError,
  );

test("a list's filters go into the query, a repeated one once for each value", async () => {
  const sent = serverAnswers(Response.json({ items: [], nextCursor: null }));
  const page = await callApi("GET /my-items", { state: ["draft", "ready"], q: "a&b", limit: 5 });
  expect(page).toEqual({ items: [], nextCursor: null });
  expect(sent).toMatchObject([
    { method: "GET", url: "/api/v1/my-items?state=draft&state=ready&q=a%26b&limit=5", body: null },
  ]);
});

test("a call without input has neither query nor body", async () => {
  const sent = serverAnswers(Response.json({ items: [], nextCursor: null }));
  await callApi("GET /my-items");
  expect(sent).toMatchObject([{ url: "/api/v1/my-items", body: null }]);
});

test("an id goes into the path and nowhere else, the rest is the JSON body", async () => {
  const sent = serverAnswers(Response.json({ id: "itm_1" }));
  await callApi("PATCH /my-items/{id}", { id: "itm_1/..", bin: null, title: "Größe" });
  expect(sent).toMatchObject([{ method: "PATCH", url: "/api/v1/my-items/itm_1%2F.." }]);
  expect(sent[0]?.headers.get("content-type")).toBe("application/json");
  expect(JSON.parse(sent[0]?.body ?? "")).toEqual({ bin: null, title: "Größe" });
});

test("an answer without a body is nothing", async () => {
  const sent = serverAnswers(new Response(null, { status: 204 }));
  expect(await callApi("DELETE /my-items/{id}", { id: "itm_1" })).toBeUndefined();
  expect(sent).toMatchObject([{ method: "DELETE", body: null }]);
});

test("a problem becomes an error with its code, words and fields", async () => {
  const problem = {
    code: "CONFLICT",
    detail: "Another of your items has this SKU.",
    fields: [{ field: "sku", message: "Taken." }],
    requestId: "r-1",
  };
  serverAnswers(Response.json(problem, { status: 409 }));
  const error = await failureOf(callApi("POST /my-items", { title: "x" }));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    message: problem.detail,
    status: 409,
    code: "CONFLICT",
    fields: problem.fields,
    requestId: "r-1",
  });
});

test("an answer that is no problem, as a proxy gives, still is an error with a sentence", async () => {
  serverAnswers(new Response("<h1>Bad gateway</h1>", { status: 502 }));
  const error = await failureOf(callApi("GET /my-items"));
  expect(error).toMatchObject({ code: "UNREADABLE", status: 502 });
  expect(error.message).toContain("502");
});

test("no connection is said as such; a call that was called off stays what it is", async () => {
  serverAnswers(new TypeError("fetch failed"));
  expect(await failureOf(callApi("GET /my-items"))).toMatchObject({ code: "OFFLINE", status: 0 });
  const gone = new DOMException("aborted", "AbortError");
  serverAnswers(gone);
  const signal = AbortSignal.abort();
  expect(await failureOf(callApi("GET /my-items", {}, { signal }))).toBe(gone);
});
