import { beforeAll, expect, test, vi } from "vitest";
import { checkOrigin, refuseForeignOrigin } from "./check-origin";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgres://localhost/x");
  vi.stubEnv("SESSION_SECRET", "s".repeat(32));
  vi.stubEnv("ENCRYPTION_KEY", "e".repeat(32));
});

const COOKIE = { cookie: "next-auth.session-token=abc" };
const OURS = { origin: "http://localhost:3000", host: "localhost:3000" };

function request(headers: Record<string, string>, method = "POST"): Request {
  const made = new Request("http://localhost:3000/api/v1/items", { method });
  // Request drops headers that a browser reserves for itself
  Object.defineProperty(made, "headers", { value: new Headers(headers) });
  return made;
}

test.each([
  ["a page of ours", { ...COOKIE, ...OURS, "sec-fetch-site": "same-origin" }],
  ["a page of ours in an old browser", { ...COOKIE, ...OURS }],
  ["a page of ours without Origin", { ...COOKIE, "sec-fetch-site": "same-origin" }],
  ["an API key from anywhere", { ...COOKIE, authorization: "Bearer dsk_x", origin: "https://a.b" }],
  ["nobody", { origin: "https://a.b" }],
])("%s passes", (_name, headers: Record<string, string>) => {
  expect(() => checkOrigin(request(headers))).not.toThrow();
});

test.each([
  ["a foreign page", { ...COOKIE, ...OURS, origin: "https://evil.example" }],
  ["a foreign page that the browser marks", { ...COOKIE, ...OURS, "sec-fetch-site": "cross-site" }],
  ["a sibling subdomain", { ...COOKIE, ...OURS, "sec-fetch-site": "same-site" }],
  ["a sandboxed page", { ...COOKIE, ...OURS, origin: "null" }],
  ["another port of this machine", { ...COOKIE, ...OURS, origin: "http://localhost:3001" }],
  ["a cookie without any origin", { ...COOKIE, host: "localhost:3000" }],
])("%s is refused", (_name, headers: Record<string, string>) => {
  expect(() => checkOrigin(request(headers))).toThrow(
    expect.objectContaining({ code: "FORBIDDEN" }),
  );
});

test("reading is free of the check", () => {
  expect(() =>
    checkOrigin(request({ ...COOKIE, origin: "https://evil.example" }, "GET")),
  ).not.toThrow();
});

test("sign-in refuses foreign pages, and lets programs through that send no Origin", () => {
  expect(() => refuseForeignOrigin(request({ origin: "https://evil.example" }))).toThrow();
  expect(() => refuseForeignOrigin(request({ host: "localhost:3000" }))).not.toThrow();
});
