import { beforeAll, expect, test } from "vitest";
import { type Caller, startApi } from "@/db/test/api";
import { type FaultProxy, startProxy, targetOf, throughProxy } from "@/db/test/proxy";

let proxy: FaultProxy;
let session: Caller;
beforeAll(async () => {
  const api = await startApi(async (url) => {
    proxy = await startProxy(targetOf(url));
    return throughProxy(url, proxy);
  });
  session = await api.as(await api.newUser());
  return () => proxy.close();
});

test("while the database is away every request is told to come back, and then it goes on", async () => {
  expect((await session("GET", "/deals")).status).toBe(200);
  await proxy.set("refuse");
  for (const [method, path] of [
    ["GET", "/deals"],
    ["PATCH", "/user-prefs"],
  ] as const) {
    const answer = await session(method, path, method === "GET" ? undefined : { theme: "dark" });
    expect(answer.status).toBe(503);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(answer.body).toMatchObject({ status: 503, code: "UNAVAILABLE" });
    expect(JSON.stringify(answer.body)).not.toMatch(/postgres|ECONN|select/i);
  }
  await proxy.set("pass");
  await expect.poll(async () => (await session("GET", "/deals")).status).toBe(200);
});
