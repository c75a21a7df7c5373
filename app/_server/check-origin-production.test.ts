import { beforeAll, expect, test, vi } from "vitest";
import { checkOrigin } from "./check-origin";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgres://localhost/x");
  vi.stubEnv("SESSION_SECRET", "s".repeat(32));
  vi.stubEnv("ENCRYPTION_KEY", "e".repeat(32));
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("APP_URL", "https://deals.example");
});

function post(origin: string): Request {
  const made = new Request("http://10.0.0.7:3000/api/v1/items", { method: "POST" });
  const cookie = "__Host-next-auth.session-token=abc";
  Object.defineProperty(made, "headers", {
    value: new Headers({ cookie, origin, host: "10.0.0.7:3000" }),
  });
  return made;
}

test("with an address set, only that address counts, whatever the Host header says", () => {
  expect(() => checkOrigin(post("https://deals.example"))).not.toThrow();
  expect(() => checkOrigin(post("http://deals.example"))).toThrow();
  expect(() => checkOrigin(post("http://10.0.0.7:3000"))).toThrow();
});
