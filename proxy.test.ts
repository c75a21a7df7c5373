import { NextRequest } from "next/server";
import { beforeAll, expect, test, vi } from "vitest";
import { config, proxy } from "./proxy";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgres://localhost/x");
  vi.stubEnv("SESSION_SECRET", "s".repeat(32));
  vi.stubEnv("ENCRYPTION_KEY", "e".repeat(32));
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("APP_URL", "https://deals.example");
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(new URL(path, "https://deals.example"), { headers }));
const SIGNED_IN = { cookie: "__Host-next-auth.session-token=abc" };

/** As Next reads the matcher: the whole path must match. */
const isSeen = (path: string) => config.matcher.some((rule) => new RegExp(`^${rule}$`).test(path));

test("who carries no session cookie is led to sign-in and back", () => {
  const response = ask("/deals?q=boss&page=2&_rsc=1x2y3");
  expect(response.status).toBe(307);
  const location = new URL(response.headers.get("location") ?? "");
  expect(location.pathname).toBe("/login");
  expect(location.searchParams.get("next")).toBe("/deals?q=boss&page=2");
});

test("the cookie of plain http does not count on https", () => {
  expect(ask("/deals", { cookie: "next-auth.session-token=abc" }).status).toBe(307);
});

test.each([
  ["a public page", "/login", {}],
  ["the landing page", "/", {}],
  ["any page with a cookie, good or not: the page itself asks", "/deals", SIGNED_IN],
])("%s is let through", (_name, path, headers) => {
  const response = ask(path, headers);
  expect(response.headers.get("x-middleware-next")).toBe("1");
});

test("an address that is not even one is not there, instead of failing in Next", () => {
  for (const path of ["/deals/%", "/deals/%E0%A4%A"]) {
    const page = ask(path, SIGNED_IN);
    expect(page.headers.get("x-middleware-rewrite")).toContain("/no-address");
    expect(page.headers.get("content-security-policy")).toContain("script-src");
    const api = ask(`/api/v1${path}`);
    expect(api.headers.get("x-middleware-rewrite")).toContain("/api/no-address");
    expect([isSeen(path), isSeen(`/api/v1${path}`), isSeen("/api/v1/deals")]).toEqual([
      true,
      true,
      false,
    ]);
  }
});

test("an address of the API that can be read passes, percent sign and all", () => {
  expect(ask("/api/v1/deals/a%20b").headers.get("x-middleware-next")).toBe("1");
});

test("the page learns its own address, and a client cannot tell it another", () => {
  const response = ask("/deals?q=a", { ...SIGNED_IN, "x-deal-scout-path": "//evil.example" });
  expect(response.headers.get("x-middleware-request-x-deal-scout-path")).toBe("/deals?q=a");
});

test("every answer carries the headers, and scripts run by the nonce alone", () => {
  for (const response of [ask("/deals"), ask("/deals", SIGNED_IN), ask("/login")]) {
    const policy = response.headers.get("content-security-policy") ?? "";
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
    expect(scripts).toMatch(/^'nonce-[\w+/=]{24}' 'strict-dynamic'$/);
    expect(policy).toContain("object-src 'none'; base-uri 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("same-origin");
    expect(response.headers.get("permissions-policy")).toContain("microphone=()");
    expect(response.headers.get("strict-transport-security")).toBe("max-age=31536000");
  }
});

test("the nonce that Next gets is the one in the answer, and never comes twice", () => {
  const seen = new Set<string>();
  for (let count = 0; count < 1_000; count += 1) {
    const response = ask("/login");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(response.headers.get("x-middleware-request-content-security-policy")).toBe(policy);
    seen.add(policy);
  }
  expect(seen.size).toBe(1_000);
});

test("pages pass through it; bodies of the API and static files never do", () => {
  for (const path of ["/", "/deals", "/deals/lst_1", "/login", "/apiary"]) {
    expect([path, isSeen(path)]).toEqual([path, true]);
  }
  for (const path of [
    "/api/v1/uploads",
    "/api/auth/login",
    "/_next/static/a.js",
    "/icon.svg",
    "/demo-photos/juno-106/3",
  ]) {
    expect([path, isSeen(path)]).toEqual([path, false]);
  }
});
