import { createServer as createTcp } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createSafeFetch } from "../safe-fetch";
import {
  closeServers,
  fetchIn,
  OTHER_PUBLIC,
  PUBLIC,
  startHttps,
  startTcp,
  textOf,
} from "./__fixtures__/web-of-tests";

afterEach(closeServers);

describe("servers that fail", () => {
  const timings = { connectMs: 400, headersMs: 400, paceMs: 200, paceBytes: 100 };

  test("an unknown name", async () => {
    const { safeFetch } = fetchIn({});
    await expect(safeFetch("https://shop.example/")).rejects.toMatchObject({
      code: "UPSTREAM",
      message: "No server was found under the name shop.example.",
      retryable: true,
    });
  });

  test("a resolver that never answers", async () => {
    const { safeFetch } = fetchIn({}, { ...timings, resolve: () => new Promise(() => {}) });
    await expect(safeFetch("https://shop.example/")).rejects.toThrow(
      "The server shop.example could not be reached in time.",
    );
  });

  test("nobody there, and the second address takes over", async () => {
    const port = await startHttps((_request, response) => response.end("second"));
    const world = {
      names: { "shop.example": [PUBLIC, OTHER_PUBLIC], "other.example": [PUBLIC] },
      ports: { [PUBLIC]: 1, [OTHER_PUBLIC]: port },
    };
    const { safeFetch } = fetchIn(world);
    expect(textOf((await safeFetch("https://shop.example/")).body)).toBe("second");
    await expect(safeFetch("https://other.example/")).rejects.toMatchObject({
      code: "UPSTREAM",
      message: "The server other.example does not take connections at the moment.",
      retryable: true,
    });
  });

  test("a certificate for another name, and one that nobody signed", async () => {
    const port = await startHttps((_request, response) => response.end());
    const world = { names: { "wrong.example": [PUBLIC] }, ports: { [PUBLIC]: port } };
    const { safeFetch } = fetchIn(world);
    const message = "The certificate of wrong.example is not valid.";
    await expect(safeFetch("https://wrong.example/")).rejects.toMatchObject({
      message,
      retryable: false,
    });
    const options = { allowedHosts: [`127.0.0.1:${port}`] };
    await expect(createSafeFetch(options)(`https://127.0.0.1:${port}/`)).rejects.toThrow(
      "The certificate of 127.0.0.1 is not valid.",
    );
  });

  test("an address that is itself in the certificate", async () => {
    const port = await startHttps((_request, response) => response.end("by address"));
    const { safeFetch } = fetchIn({ ports: { [OTHER_PUBLIC]: port } });
    expect(textOf((await safeFetch(`https://${OTHER_PUBLIC}/`)).body)).toBe("by address");
  });

  test.each([
    ["no TLS", "no TLS here\r\n\r\n", "No encrypted connection to shop.example could be made."],
    ["silence", "", "The server shop.example could not be reached in time."],
  ])("%s", async (_name, greeting, message) => {
    const port = await startTcp(
      createTcp((socket) => {
        socket.on("error", () => undefined);
        if (greeting) socket.end(greeting);
      }),
    );
    const names = { "shop.example": [PUBLIC] };
    const { safeFetch } = fetchIn({ names, ports: { [PUBLIC]: port } }, timings);
    await expect(safeFetch("https://shop.example/")).rejects.toThrow(message);
  });

  test.each([
    ["no web server", "SSH-2.0-OpenSSH_9.6\r\n", "did not answer as a web server does."],
    ["an endless header", `HTTP/1.1 200 OK\r\nx: ${"a".repeat(99_999)}`, "did not answer as a web"],
    ["silence", "", "did not answer in time."],
    ["half a body", "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf", "cut its answer off."],
    [
      "an upgrade",
      "HTTP/1.1 101 X\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
      "did not answer as",
    ],
  ])("over http: %s", async (_name, answer, message) => {
    const port = await startTcp(
      createTcp((socket) => {
        socket.on("error", () => undefined);
        socket.on("data", () => answer && socket.end(answer));
      }),
    );
    const allowedHosts = [`127.0.0.1:${port}`];
    const safeFetch = createSafeFetch({ allowedHosts, ...timings });
    await expect(safeFetch(`http://127.0.0.1:${port}/`)).rejects.toThrow(message);
  });
});
