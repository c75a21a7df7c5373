import type { IncomingHttpHeaders } from "node:http";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  closeServers,
  fetchIn,
  OTHER_PUBLIC,
  PUBLIC,
  redirectTo,
  shopThat,
  startHttps,
  textOf,
} from "./__fixtures__/web-of-tests";

afterEach(closeServers);

const PRIVATE_NETWORK = "The address leads to a private network, which is not allowed.";
const NEVER_NETWORK = "The address leads to a network that may never be fetched.";

describe("redirects", () => {
  test.each([
    ["a private address", "https://10.0.0.1/", PRIVATE_NETWORK],
    ["a name of a private address", "https://home.example/", PRIVATE_NETWORK],
    ["metadata", "https://169.254.169.254/latest", NEVER_NETWORK],
    ["http", "http://shop.example/", "The server redirects to an address without encryption."],
    ["another port", "https://shop.example:8443/", "The address asks for port 8443."],
    ["a password", "https://a:b@shop.example/", "a user name or a password"],
    ["another protocol", "file:///etc/passwd", "The address must start with https://."],
    ["nonsense", "https://[x/", "The server redirects to something that is no address."],
  ])("to %s are not followed", async (_name, location, message) => {
    const port = await startHttps(redirectTo(location));
    const names = { "shop.example": [PUBLIC], "home.example": ["192.168.0.9"] };
    const { safeFetch, dialled } = fetchIn({ names, ports: { [PUBLIC]: port } });
    await expect(safeFetch("https://shop.example/")).rejects.toThrow(message);
    expect(dialled).toEqual([PUBLIC]);
  });

  test("in a circle end after five", async () => {
    const { safeFetch, dialled } = await shopThat(redirectTo("/"));
    await expect(safeFetch("https://shop.example/")).rejects.toThrow(
      "The address redirects more than 5 times.",
    );
    expect(dialled).toHaveLength(6);
  });

  test("with a body that never ends are left at once", async () => {
    let isClosed = false;
    const { safeFetch } = await shopThat((request, response) => {
      if (request.url === "/here") {
        response.end("here");
        return;
      }
      request.socket.on("close", () => {
        isClosed = true;
      });
      response.writeHead(302, { location: "/here" }).write("moved");
    });
    expect(textOf((await safeFetch("https://shop.example/")).body)).toBe("here");
    await vi.waitFor(() => expect(isClosed).toBe(true));
  });

  test("five are followed, the last address is told", async () => {
    const { safeFetch } = await shopThat((request, response) => {
      const step = Number(request.url?.slice(1));
      if (step === 5) response.end("here");
      else response.writeHead(307, { location: `/${step + 1}` }).end();
    });
    const answer = await safeFetch("https://shop.example/0");
    expect(answer.url).toBe("https://shop.example/5");
  });

  test("to another server lose what may be secret, on the same server they keep it", async () => {
    const seen: Record<string, IncomingHttpHeaders> = {};
    const other = await startHttps((request, response) => {
      seen.other = request.headers;
      response.end();
    });
    const port = await startHttps((request, response) => {
      seen[request.url ?? ""] = request.headers;
      const location = request.url === "/a" ? "/b" : "https://other.example/";
      response.writeHead(302, { location }).end();
    });
    const { safeFetch } = fetchIn({
      names: { "shop.example": [PUBLIC], "other.example": [OTHER_PUBLIC] },
      ports: { [PUBLIC]: port, [OTHER_PUBLIC]: other },
    });
    const headers = {
      Authorization: "Bearer secret",
      Cookie: "a=b",
      "X-Api-Key": "secret",
      "Accept-Language": "de",
    };
    await safeFetch("https://shop.example/a", { headers });
    expect(seen["/b"]).toMatchObject({ authorization: "Bearer secret", "x-api-key": "secret" });
    expect(seen.other).toMatchObject({ host: "other.example", "accept-language": "de" });
    for (const name of ["authorization", "cookie", "x-api-key"]) {
      expect(seen.other).not.toHaveProperty(name);
    }
  });

  test.each([
    [301, "GET", ""],
    [302, "GET", ""],
    [303, "GET", ""],
    [307, "POST", "order"],
    [308, "POST", "order"],
  ])("%i after a POST asks with %s", async (status, method, body) => {
    let got = "";
    const { safeFetch } = await shopThat((request, response) => {
      if (request.url === "/") {
        response.writeHead(status, { location: "/next" }).end();
        return;
      }
      request.on("data", (chunk) => {
        got += chunk;
      });
      request.on("end", () => response.end(request.method));
    });
    const answer = await safeFetch("https://shop.example/", { method: "POST", body: "order" });
    expect([textOf(answer.body), got]).toEqual([method, body]);
  });
});
