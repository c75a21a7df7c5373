import { createServer, type RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { fixedClock } from "@/lib/core/clock";
import { createHttp } from "./http";

const Body = z.object({ hello: z.string() });
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}

async function httpOf(listener: RequestListener, timeoutMs = 2_000) {
  const io = {
    fetch: globalThis.fetch,
    clock: fixedClock("2026-11-27T12:00:00Z"),
    endpoints: { api: await serve(listener) },
    timeoutMs,
  };
  const shop = { connectorId: "shop", label: "Shop", secrets: ["the-token"] };
  return createHttp(shop, io, { authorization: "Bearer the-token" });
}

const ASK = { endpoint: "api", path: "/things" };

test("sends method, query and body, and leaves out what is null", async () => {
  const seen: string[] = [];
  const http = await httpOf(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    seen.push(
      `${request.method} ${request.url} ${request.headers["content-type"]} ${Buffer.concat(parts)}`,
    );
    response.end('{"hello":"you"}');
  });
  const query = { q: "a b&c", none: null, zero: 0 };
  const { data } = await http.send(Body, { ...ASK, query });
  await http.send(Body, { ...ASK, method: "POST", form: { grant: "x y" } });
  await http.send(Body, { ...ASK, method: "PUT", json: { a: 1 } });
  expect(data).toEqual({ hello: "you" });
  expect(seen).toEqual([
    "GET /things?q=a+b%26c&zero=0 undefined ",
    "POST /things application/x-www-form-urlencoded grant=x+y",
    'PUT /things application/json {"a":1}',
  ]);
});

test("a redirect is not followed, so that the token goes nowhere else", async () => {
  const visits: (string | undefined)[] = [];
  const elsewhere = await serve((request, response) => {
    visits.push(request.headers.authorization);
    response.end('{"hello":"thief"}');
  });
  const http = await httpOf((_, response) => {
    response.writeHead(302, { location: elsewhere }).end();
  });
  await expect(http.send(Body, ASK)).rejects.toMatchObject({ kind: "shape-changed" });
  expect(visits).toEqual([]);
});

test("an endless answer ends at five megabytes, and the connection with it", async () => {
  let isOpen = true;
  const http = await httpOf((_, response) => {
    response.on("close", () => {
      isOpen = false;
    });
    const pump = () => {
      while (isOpen && response.write(Buffer.alloc(65_536, 32))) {}
      if (isOpen) response.once("drain", pump);
    };
    pump();
  }, 20_000);
  await expect(http.send(Body, ASK)).rejects.toMatchObject({ kind: "shape-changed" });
  await expect.poll(() => isOpen).toBe(false);
});

test("an answer that drips longer than its time is given up", async () => {
  const http = await httpOf((_, response) => {
    const timer = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(timer));
  }, 200);
  await expect(http.send(Body, ASK)).rejects.toMatchObject({
    kind: "unavailable",
    message: "Shop did not answer in time.",
  });
});

test("a connection that is refused is unavailable", async () => {
  const http = await httpOf((request) => request.socket.destroy());
  await expect(http.send(Body, ASK)).rejects.toMatchObject({
    kind: "unavailable",
    message: "The connection to Shop failed.",
  });
});

test("what is gone is null only where the marketplace itself says so", async () => {
  const gone = await httpOf((_, response) => response.writeHead(410).end('{"message":"ended"}'));
  expect(await gone.find(Body, ASK)).toBeNull();
  await expect(gone.send(Body, ASK)).rejects.toMatchObject({ kind: "refused" });
  const lost = await httpOf((_, response) => response.writeHead(404).end("<html>nginx</html>"));
  await expect(lost.find(Body, ASK)).rejects.toMatchObject({ kind: "refused" });
});
