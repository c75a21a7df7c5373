import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { clientAddress } from "./client-address";
import { markPeerAddresses, PEER_HEADER } from "./peer-address";

const headers = (peer: string, forwarded?: string) =>
  new Headers({ [PEER_HEADER]: peer, ...(forwarded ? { "x-forwarded-for": forwarded } : {}) });

test.each([
  ["no proxy: what a client claims is ignored", 0, "198.51.100.7", "203.0.113.9", "198.51.100.7"],
  ["one proxy: the entry that it wrote", 1, "10.0.0.2", "203.0.113.9", "203.0.113.9"],
  [
    "one proxy: what the client put before it is ignored",
    1,
    "10.0.0.2",
    "1.2.3.4, 203.0.113.9",
    "203.0.113.9",
  ],
  ["two proxies", 2, "10.0.0.2", "1.2.3.4, 203.0.113.9, 10.0.0.3", "203.0.113.9"],
  ["fewer entries than proxies: the farthest known", 3, "10.0.0.2", "203.0.113.9", "203.0.113.9"],
  ["a proxy that writes nothing", 1, "10.0.0.2", undefined, "10.0.0.2"],
  ["IPv4 inside IPv6", 0, "::ffff:198.51.100.7", undefined, "198.51.100.7"],
  ["with a port", 1, "10.0.0.2", "203.0.113.9:4711", "203.0.113.9"],
  ["IPv6 counts by its network", 0, "2001:db8:0:12:a:b:c:d", undefined, "2001:db8:0:12::/64"],
  ["IPv6 shortened", 0, "2001:0db8::12:1", undefined, "2001:db8:0:0::/64"],
  ["IPv6 with brackets and port", 1, "10.0.0.2", "[2001:db8::1]:443", "2001:db8:0:0::/64"],
  ["this machine", 0, "::1", undefined, "0:0:0:0::/64"],
  ["nonsense", 1, "10.0.0.2", "<script>", "unknown"],
])("%s", (_name, proxies, peer, forwarded, expected) => {
  expect(clientAddress(headers(peer, forwarded), proxies)).toBe(expected);
});

test("without any address it is unknown", () => {
  expect(clientAddress(new Headers(), 0)).toBe("unknown");
});

test("the server writes the peer itself, over what a client claims", async () => {
  markPeerAddresses();
  const server = createServer((request, response) => response.end(request.headers[PEER_HEADER]));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const claim = { [PEER_HEADER]: "203.0.113.9" };
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: claim });
  expect(await answer.text()).toBe("127.0.0.1");
  server.close();
});
