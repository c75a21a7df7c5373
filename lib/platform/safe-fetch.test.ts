import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { createSafeFetch } from "./safe-fetch";
import {
  closeServers,
  fetchIn,
  PUBLIC,
  redirectTo,
  shopThat,
  startHttp,
  startHttps,
  textOf,
} from "./safe-fetch/__fixtures__/web-of-tests";

afterEach(closeServers);

const PRIVATE_NETWORK = "The address leads to a private network, which is not allowed.";
const NEVER_NETWORK = "The address leads to a network that may never be fetched.";

describe("an answer", () => {
  test("status, headers, address and body over TLS, what was sent arrives", async () => {
    const seen: unknown[] = [];
    const { safeFetch } = await shopThat((request, response) => {
      const { method, url, headers } = request;
      request.on("data", (chunk) => seen.push({ method, url, headers, body: String(chunk) }));
      request.on("end", () => response.writeHead(201, { etag: '"a"' }).end("thanks"));
    });
    const answer = await safeFetch("https://shop.example/hook?x=1#part", {
      method: "POST",
      headers: { Authorization: "Bearer t", Host: "evil.example", "Content-Type": "text/plain" },
      body: "hello",
      accept: "text/plain",
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("etag")).toBe('"a"');
    expect(answer.url).toBe("https://shop.example/hook?x=1#part");
    expect(textOf(answer.body)).toBe("thanks");
    expect(seen).toMatchObject([
      {
        method: "POST",
        url: "/hook?x=1",
        body: "hello",
        headers: {
          host: "shop.example",
          authorization: "Bearer t",
          accept: "text/plain",
          "user-agent": "Deal-Scout",
          "content-length": "5",
        },
      },
    ]);
  });

  test.each([
    [{ "x-note": "a\r\nhost: evil.example" }],
    [{ "x note": "a" }],
    [{ "x-note": "naïve €" }],
  ])("a header that cannot be sent is refused: %j", async (headers) => {
    const { safeFetch, resolved } = fetchIn({ names: { "shop.example": [PUBLIC] } });
    await expect(safeFetch("https://shop.example/", { headers })).rejects.toMatchObject({
      code: "INVALID",
      message: "A header has characters that cannot be sent.",
    });
    expect(resolved).toEqual([]);
  });

  test("not modified and HEAD have no body, failures of the server are answers too", async () => {
    const { safeFetch } = await shopThat((request, response) => {
      const status = Number(request.url?.slice(1));
      response.writeHead(status, { "content-encoding": "gzip" }).end();
    });
    for (const status of [304, 204]) {
      expect(await safeFetch(`https://shop.example/${status}`)).toMatchObject({ status });
    }
    expect(await safeFetch("https://shop.example/500", { method: "HEAD" })).toMatchObject({
      status: 500,
      body: new Uint8Array(),
    });
  });

  test.each([
    ["gzip", gzipSync("packed")],
    ["x-gzip", gzipSync("packed")],
    ["br", brotliCompressSync("packed")],
    ["deflate", deflateSync("packed")],
    ["deflate", deflateRawSync("packed")],
    ["identity", Buffer.from("packed")],
  ])("%s is unpacked", async (encoding, bytes) => {
    const { safeFetch } = await shopThat((_request, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(bytes);
    });
    expect(textOf((await safeFetch("https://shop.example/")).body)).toBe("packed");
  });

  test.each([
    ["gzip, gzip", gzipSync(gzipSync("x")), "The answer is packed in a way that is not supported."],
    ["zstd", Buffer.from("x"), "The answer is packed in a way that is not supported."],
    ["gzip", Buffer.from("no gzip at all"), "The answer is packed, and damaged."],
    ["br", Buffer.from("no brotli at all"), "The answer is packed, and damaged."],
    ["gzip", gzipSync("x".repeat(5_000)).subarray(0, 30), "The answer is packed, and damaged."],
  ])("packed as %s it is refused", async (encoding, bytes, message) => {
    const { safeFetch } = await shopThat((_request, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(bytes);
    });
    await expect(safeFetch("https://shop.example/")).rejects.toMatchObject({
      code: "UPSTREAM",
      message,
      retryable: false,
    });
  });
});

describe("where it may not go", () => {
  test.each([
    ["private", ["10.0.0.5"], PRIVATE_NETWORK],
    ["this machine", ["127.0.0.1"], PRIVATE_NETWORK],
    ["this machine in IPv6", ["::1"], PRIVATE_NETWORK],
    ["this machine mapped into IPv6", ["::ffff:127.0.0.1"], PRIVATE_NETWORK],
    ["one private address among public ones", [PUBLIC, "192.168.1.1"], PRIVATE_NETWORK],
    ["metadata", ["169.254.169.254"], NEVER_NETWORK],
    ["unspecified", ["0.0.0.0"], NEVER_NETWORK],
    ["nonsense of the resolver", ["localhost"], NEVER_NETWORK],
  ])("a name that leads to %s", async (_name, addresses, message) => {
    const { safeFetch, dialled } = fetchIn({ names: { "shop.example": addresses } });
    await expect(safeFetch("https://shop.example/")).rejects.toMatchObject({
      code: "INVALID",
      message,
    });
    expect(dialled).toEqual([]);
  });

  test.each([
    ["https://127.0.0.1/", PRIVATE_NETWORK],
    ["https://2130706433/", PRIVATE_NETWORK],
    ["https://0177.0.0.1/", PRIVATE_NETWORK],
    ["https://0x7f.1/", PRIVATE_NETWORK],
    ["https://127.0.0.1./", PRIVATE_NETWORK],
    ["https://[::ffff:127.0.0.1]/", PRIVATE_NETWORK],
    ["https://[::1]/", PRIVATE_NETWORK],
    ["https://0/", NEVER_NETWORK],
    ["https://[::]/", NEVER_NETWORK],
    ["https://2852039166/", NEVER_NETWORK],
    ["https://[fd00:ec2::254]/", NEVER_NETWORK],
    ["https://user:pass@shop.example/", "The address contains a user name or a password."],
    ["http://shop.example/", "The address must start with https://."],
  ])("%s", async (url, message) => {
    const { safeFetch, dialled } = fetchIn({ names: { "shop.example": [PUBLIC] } });
    await expect(safeFetch(url)).rejects.toMatchObject({
      code: "INVALID",
      message: expect.stringContaining(message),
    });
    expect(dialled).toEqual([]);
  });

  test("a name that this machine itself resolves to itself", async () => {
    const safeFetch = createSafeFetch({ allowedHosts: [] });
    await expect(safeFetch("https://localhost/")).rejects.toThrow(PRIVATE_NETWORK);
  });

  test("DNS that answers differently the second time is not asked a second time", async () => {
    const port = await startHttps((_request, response) => response.end("public"));
    let asked = 0;
    const rebinding = () => [[PUBLIC], ["127.0.0.1"]][Math.min(asked++, 1)] ?? [];
    const { safeFetch, dialled, resolved } = fetchIn({
      names: { "shop.example": rebinding },
      ports: { [PUBLIC]: port },
    });
    expect(textOf((await safeFetch("https://shop.example/")).body)).toBe("public");
    expect({ dialled, resolved }).toEqual({ dialled: [PUBLIC], resolved: ["shop.example"] });
    await expect(safeFetch("https://shop.example/")).rejects.toThrow(PRIVATE_NETWORK);
  });

  test("DNS that changes between two redirects is checked each time", async () => {
    let asked = 0;
    const port = await startHttps(redirectTo("/again"));
    const { safeFetch, dialled } = fetchIn({
      names: { "shop.example": () => (asked++ === 0 ? [PUBLIC] : ["127.0.0.1"]) },
      ports: { [PUBLIC]: port },
    });
    await expect(safeFetch("https://shop.example/")).rejects.toThrow(PRIVATE_NETWORK);
    expect(dialled).toEqual([PUBLIC]);
  });
});

describe("what the operator allows", () => {
  test("a host and port of this machine works over http, its neighbour port does not", async () => {
    const port = await startHttp((_request, response) => response.end("ntfy"));
    const safeFetch = createSafeFetch({ allowedHosts: [`127.0.0.1:${port}`] });
    expect(textOf((await safeFetch(`http://127.0.0.1:${port}/`)).body)).toBe("ntfy");
    await expect(safeFetch(`http://127.0.0.1:${port + 1}/`)).rejects.toThrow("https://");
  });

  test("a name as this machine resolves it, by the whole real way", async () => {
    const port = await startHttp((request, response) => response.end(request.headers.host));
    const safeFetch = createSafeFetch({ allowedHosts: [`localhost:${port}`] });
    const answer = await safeFetch(`http://localhost:${port}/`);
    expect(textOf(answer.body)).toBe(`localhost:${port}`);
  });

  test("metadata never, by address and by name", async () => {
    const { safeFetch, dialled } = fetchIn(
      { names: { "ntfy.home": ["169.254.169.254"], "six.home": ["fd00:ec2::254"] } },
      { allowedHosts: ["169.254.169.254:80", "ntfy.home:80", "six.home:80", "metadata:80"] },
    );
    for (const host of ["169.254.169.254", "ntfy.home", "six.home", "metadata"]) {
      await expect(safeFetch(`http://${host}/`)).rejects.toThrow("may never be fetched");
    }
    expect(dialled).toEqual([]);
  });
});
