import type { RequestListener } from "node:http";
import { createServer as createTcp } from "node:net";
import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createSafeFetch, type SafeRequest } from "../safe-fetch";
import { closeServers, shopThat, startTcp } from "./__fixtures__/web-of-tests";

afterEach(closeServers);

const MIB = 1_048_576;

describe("too much, too slow", () => {
  const limits: SafeRequest = { maxBytes: MIB };
  const TOO_LARGE = "The answer is larger than 1 MB.";

  test("a length that is too large is not even read", async () => {
    let sent = 0;
    const { safeFetch } = await shopThat((_request, response) => {
      response.writeHead(200, { "content-length": String(100 * MIB) });
      sent += 1;
      response.write("a");
    });
    await expect(safeFetch("https://shop.example/", limits)).rejects.toThrow(TOO_LARGE);
    expect(sent).toBe(1);
  });

  test("of 100 MB without a length little is taken", async () => {
    const chunk = Buffer.alloc(64 * 1024, "a");
    let sent = 0;
    const { safeFetch } = await shopThat((_request, response) => {
      const more = () => {
        while (sent < 100 * MIB && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return;
        }
        response.end();
      };
      response.on("drain", more);
      more();
    });
    await expect(safeFetch("https://shop.example/", limits)).rejects.toMatchObject({
      code: "UPSTREAM",
      message: TOO_LARGE,
      retryable: false,
    });
    expect(sent).toBeLessThan(20 * MIB);
  });

  test("exactly the most is taken", async () => {
    const { safeFetch } = await shopThat((_request, response) => response.end(Buffer.alloc(MIB)));
    expect((await safeFetch("https://shop.example/", limits)).body).toHaveLength(MIB);
    await expect(safeFetch("https://shop.example/", { maxBytes: MIB - 1 })).rejects.toThrow(
      "larger",
    );
  });

  const zeros = Buffer.alloc(100 * MIB);
  const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
  test.each([
    ["gzip", () => gzipSync(zeros, { level: 1 })],
    ["deflate", () => deflateSync(zeros, { level: 1 })],
    ["br", () => brotliCompressSync(zeros, fast)],
  ])("a %s bomb of 100 MB is stopped", async (encoding, pack) => {
    const bomb = pack();
    const { safeFetch } = await shopThat((_request, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(bomb);
    });
    const before = process.memoryUsage().rss;
    await expect(safeFetch("https://shop.example/", limits)).rejects.toThrow(TOO_LARGE);
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * MIB);
  });

  test("packed bytes that unpack to nothing, without end", async () => {
    const nothing = Buffer.concat(Array(5_000).fill(gzipSync("")));
    const { safeFetch } = await shopThat((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      const more = () => {
        while (!response.destroyed && response.write(nothing));
      };
      response.on("drain", more);
      more();
    });
    await expect(safeFetch("https://shop.example/", limits)).rejects.toThrow(TOO_LARGE);
  });

  const dripping: RequestListener = (_request, response) => {
    const drip = setInterval(() => response.write("a"), 20);
    response.on("close", () => clearInterval(drip));
  };

  test("a body that drips", async () => {
    const { safeFetch } = await shopThat(dripping, { paceMs: 200, paceBytes: 100 });
    await expect(safeFetch("https://shop.example/")).rejects.toMatchObject({
      message: "The server sends its answer too slowly.",
      retryable: true,
    });
  });

  test("headers that drip", async () => {
    const port = await startTcp(
      createTcp((socket) => {
        socket.on("error", () => undefined);
        socket.write("HTTP/1.1 200 OK\r\n");
        const drip = setInterval(() => socket.write("x: y\r\n"), 20);
        socket.on("close", () => clearInterval(drip));
      }),
    );
    const safeFetch = createSafeFetch({ allowedHosts: [`127.0.0.1:${port}`], headersMs: 300 });
    await expect(safeFetch(`http://127.0.0.1:${port}/`)).rejects.toThrow("in time");
  });

  test("the whole takes too long, though each part is in time", async () => {
    const { safeFetch } = await shopThat(dripping, { paceBytes: 1 });
    await expect(safeFetch("https://shop.example/", { timeoutMs: 300 })).rejects.toMatchObject({
      message: "The server took too long to answer.",
      retryable: true,
    });
  });

  test("the caller gives up: its own reason comes out, and the connection ends", async () => {
    let isClosed = false;
    const { safeFetch } = await shopThat((request, response) => {
      request.socket.on("close", () => {
        isClosed = true;
      });
      response.write("a");
    });
    const stop = new AbortController();
    const call = safeFetch("https://shop.example/", { signal: stop.signal });
    setTimeout(() => stop.abort(new Error("the process stops")), 100);
    await expect(call).rejects.toThrow("the process stops");
    await vi.waitFor(() => expect(isClosed).toBe(true));
    await expect(safeFetch("https://shop.example/", { signal: stop.signal })).rejects.toThrow(
      "the process stops",
    );
  });
});
