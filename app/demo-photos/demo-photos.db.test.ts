import { afterAll, beforeAll, expect, test } from "vitest";
import { makeAccount } from "@/db/test/account";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { sessionCookieName } from "@/lib/services/auth/session-cookie";
import { closeProcessContext } from "@/lib/services/process-context";
import { GET } from "./[kind]/[variant]/route";

let cookie = "";

beforeAll(async () => {
  const { db, url } = await testDatabase();
  setEnvironment({ DATABASE_URL: url });
  const { token } = await makeAccount(db);
  cookie = `${sessionCookieName()}=${token}`;
});
afterAll(closeProcessContext);

const ask = (kind: string, variant: string, headers: Record<string, string>) =>
  GET(new Request(`http://localhost/demo-photos/${kind}/${variant}`, { headers }), {
    params: Promise.resolve({ kind, variant }),
  });

test("a signed-in person gets the picture, which may load and run nothing", async () => {
  const response = await ask("juno-106", "3", { cookie });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("image/svg+xml");
  expect(response.headers.get("content-security-policy")).toBe(
    "default-src 'none'; frame-ancestors 'none'; sandbox",
  );
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await response.text()).toMatch(/^<svg /);
});

test("nobody else does", async () => {
  expect((await ask("juno-106", "3", {})).status).toBe(401);
});

test.each([
  ["juno-106", "12"],
  ["juno-106", "-1"],
  ["juno-106", "1.5"],
  ["juno-106", ""],
  ["nothing", "1"],
  ["../juno-106", "1"],
  ["<script>", "1"],
])("%s/%s is no picture", async (kind, variant) => {
  const response = await ask(kind, variant, { cookie });
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain("script");
});
