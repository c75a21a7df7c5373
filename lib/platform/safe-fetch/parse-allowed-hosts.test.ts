import { expect, test } from "vitest";
import { parseAllowedHosts } from "./parse-allowed-hosts";

test.each([
  ["", []],
  [" , ", []],
  ["ntfy.home:8080", ["ntfy.home:8080"]],
  ["NTFY.Home.:8080, 127.0.0.1:4010,[::1]:80", ["ntfy.home:8080", "127.0.0.1:4010", "::1:80"]],
  ["a:1,a:1", ["a:1"]],
  ["shop.example:443", ["shop.example:443"]],
  ["8.8.8.8:8443", ["8.8.8.8:8443"]],
])("%s", (text, hosts) => {
  expect(parseAllowedHosts(text)).toEqual({ kind: "hosts", hosts });
});

test.each([
  "ntfy.home",
  "http://ntfy.home:80",
  "ntfy.home:0",
  "ntfy.home:99999",
  "*.home:80",
  "*:80",
  "user@ntfy.home:80",
  "ntfy.home:80/path",
  "::1:80x",
  ":80",
])("%s is not a pair", (text) => {
  expect(parseAllowedHosts(`good.home:80,${text}`)).toEqual({
    kind: "wrong",
    reason: `"${text}" is not a host with a port, such as ntfy.home:8080`,
  });
});

test.each([
  "169.254.169.254:80",
  "[fd00:ec2::254]:80",
  "[::ffff:169.254.169.254]:80",
  "metadata.google.internal:80",
  "2852039166:80",
  "0.0.0.0:80",
])("%s may not be allowed", (text) => {
  expect(parseAllowedHosts(text)).toEqual({
    kind: "wrong",
    reason: `"${text}" is an address that may never be fetched`,
  });
});
