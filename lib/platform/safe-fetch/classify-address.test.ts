import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifyAddress } from "./classify-address";

test.each([
  "8.8.8.8",
  "1.1.1.1",
  "172.15.255.255",
  "172.32.0.0",
  "100.63.255.255",
  "100.128.0.0",
  "192.0.1.1",
  "223.255.255.255",
  "2606:4700:4700::1111",
  "2a00:1450:4001:81b::200e",
  "::ffff:8.8.8.8",
  "64:ff9b::8.8.8.8",
])("%s is public", (address) => {
  expect(classifyAddress(address)).toBe("public");
});

test.each([
  "10.0.0.1",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.255.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "198.18.0.1",
  "198.19.255.255",
  "::1",
  "0:0:0:0:0:0:0:1",
  "fc00::1",
  "fdff:ffff::1",
  "fec0::1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::FFFF:10.1.2.3",
  "64:ff9b::10.0.0.1",
  "64:ff9b::c0a8:101",
])("%s is private", (address) => {
  expect(classifyAddress(address)).toBe("private");
});

describe("never, even if allowed", () => {
  test.each([
    ["metadata", "169.254.169.254"],
    ["metadata of containers", "169.254.170.2"],
    ["metadata in IPv6", "fd00:ec2::254"],
    ["metadata in IPv6 of Google", "fd20:ce::254"],
    ["metadata mapped", "::ffff:169.254.169.254"],
    ["metadata mapped, in hex", "::ffff:a9fe:a9fe"],
    ["metadata through NAT64", "64:ff9b::a9fe:a9fe"],
    ["metadata through a NAT64 of its own", "64:ff9b:1::a9fe:a9fe"],
    ["metadata through 6to4", "2002:a9fe:a9fe::1"],
    ["metadata through Teredo", "2001:0:a9fe:a9fe::1"],
    ["metadata through ISATAP", "2606:4700::5efe:a9fe:a9fe"],
    ["metadata as IPv4-compatible", "::a9fe:a9fe"],
    ["metadata as IPv4-translated", "::ffff:0:169.254.169.254"],
    ["Azure", "168.63.129.16"],
    ["Alibaba", "100.100.100.200"],
    ["Oracle", "192.0.0.192"],
    ["unspecified", "0.0.0.0"],
    ["this network", "0.1.2.3"],
    ["unspecified IPv6", "::"],
    ["multicast", "224.0.0.1"],
    ["multicast IPv6", "ff02::1"],
    ["broadcast", "255.255.255.255"],
    ["reserved", "240.0.0.1"],
    ["documentation", "192.0.2.1"],
    ["documentation 2", "198.51.100.1"],
    ["documentation 3", "203.0.113.1"],
    ["documentation IPv6", "2001:db8::1"],
    ["documentation IPv6, the newer one", "3fff::1"],
    ["link-local IPv6", "fe80::1"],
    ["link-local IPv6 with zone", "fe80::1%eth0"],
    ["benchmarking IPv6", "2001:2::1"],
    ["discard", "100::1"],
    ["no address", "localhost"],
    ["octal", "0177.0.0.1"],
    ["nothing", ""],
  ])("%s: %s", (_name, address) => {
    expect(classifyAddress(address)).toBe("never");
  });
});

test("an address is the same as itself mapped into IPv6, whichever way it is written", () => {
  const byte = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.tuple(byte, byte, byte, byte), ([a, b, c, d]) => {
      const plain = `${a}.${b}.${c}.${d}`;
      const hex = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
      const expected = classifyAddress(plain);
      return [
        `::ffff:${plain}`,
        `::ffff:${hex}`,
        `0:0:0:0:0:FFFF:${hex}`,
        `64:ff9b::${plain}`,
      ].every((form) => classifyAddress(form) === expected);
    }),
  );
});

test("no text throws, and what is not an address is never public", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => classifyAddress(text) !== "public"),
  );
});
