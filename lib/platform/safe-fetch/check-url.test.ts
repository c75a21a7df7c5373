import { expect, test } from "vitest";
import { checkUrl } from "./check-url";

const NONE = new Set<string>();

test.each([
  ["https://Shop.Example/feed?x=1", "shop.example"],
  ["https://shop.example./feed", "shop.example"],
  ["https://shop.example:443/", "shop.example"],
  ["https://bücher.example/", "xn--bcher-kva.example"],
  ["https://2130706433/", "127.0.0.1"],
  ["https://0x7f.1/", "127.0.0.1"],
  ["https://0177.0.0.1/", "127.0.0.1"],
  ["https://127.1/", "127.0.0.1"],
  ["https://127.0.0.1./", "127.0.0.1"],
  ["https://①②⑦.0.0.1/", "127.0.0.1"],
  ["https://[::ffff:127.0.0.1]/", "::ffff:7f00:1"],
])("%s leads to %s", (text, host) => {
  expect(checkUrl(text, NONE)).toMatchObject({ host, port: 443, isAllowed: false });
});

test.each([
  ["", "This is not a web address, such as https://example.com."],
  ["shop.example", "This is not a web address, such as https://example.com."],
  ["https://", "This is not a web address, such as https://example.com."],
  ["https://./", "This is not a web address, such as https://example.com."],
  ["https://[fe80::1%25eth0]/", "This is not a web address, such as https://example.com."],
  ["http://shop.example/", "The address must start with https://."],
  ["ftp://shop.example/", "The address must start with https://."],
  ["file:///etc/passwd", "The address must start with https://."],
  ["javascript:alert(1)", "The address must start with https://."],
  ["data:text/plain,x", "The address must start with https://."],
  [
    "https://shop.example:8443/",
    "The address asks for port 8443. Only the usual port, 443, is allowed.",
  ],
  ["https://user@shop.example/", "The address contains a user name or a password. Leave them out."],
  [
    "https://:secret@shop.example/",
    "The address contains a user name or a password. Leave them out.",
  ],
  [
    "https://metadata.google.internal/",
    "The address leads to a service that may never be fetched.",
  ],
  [
    "https://METADATA.google.internal./",
    "The address leads to a service that may never be fetched.",
  ],
  [`https://shop.example/${"a".repeat(4_000)}`, "The address is longer than 4,000 characters."],
])("%s is refused", (text, message) => {
  expect(() => checkUrl(text, NONE)).toThrow(
    expect.objectContaining({ code: "INVALID", message, retryable: false }),
  );
});

test("what the operator allows is allowed for that host and port only", () => {
  const allowed = new Set(["ntfy.home:8080", "::1:80"]);
  expect(checkUrl("http://NTFY.home.:8080/x", allowed)).toMatchObject({ isAllowed: true });
  expect(checkUrl("http://[::1]/", allowed)).toMatchObject({ isAllowed: true, host: "::1" });
  expect(() => checkUrl("http://ntfy.home:8081/", allowed)).toThrow("https://");
  expect(() => checkUrl("http://a.ntfy.home:8080/", allowed)).toThrow("https://");
  expect(() => checkUrl("http://u:p@ntfy.home:8080/", allowed)).toThrow("password");
});

test("a metadata service stays refused, even when it is in the list", () => {
  const allowed = new Set(["metadata.google.internal:80"]);
  expect(() => checkUrl("http://metadata.google.internal/", allowed)).toThrow("may never");
});
