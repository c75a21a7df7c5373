import { expect, test } from "vitest";
import { errorOfAnswer } from "./error-of-answer";
import { parseJson } from "./parse-json";

const NOW = new Date("2026-11-27T12:00:00Z");

function errorFor(status: number, text: string, headers: Readonly<Record<string, string>> = {}) {
  const upstream = { connectorId: "shop", label: "Shop", secrets: ["s3cret-value"] };
  const request = "GET https://shop.example/?key=s3cret-value";
  const answer = { status, text, json: parseJson(text), headers: new Headers(headers), request };
  return errorOfAnswer(upstream, answer, NOW);
}

test.each([
  [401, "{}", "auth"],
  [401, "<html>", "auth"],
  [400, '{"error":"invalid_grant","error_description":"The code is used"}', "auth"],
  [403, '{"error":"Invalid API key: should be in the format key:secret"}', "auth"],
  [403, '{"error":"Shared secret is required in x-api-key header."}', "auth"],
  [403, '{"errors":[{"errorId":1001,"message":"Invalid access token"}]}', "auth"],
  [403, '{"error":"insufficient_scope"}', "auth"],
  [403, '{"message":"Your account may not do this"}', "refused"],
  [403, "<html>Are you a robot?</html>", "blocked"],
  [404, '{"message":"Not here"}', "refused"],
  [422, '{"message":"Price is too low"}', "refused"],
  [429, "slow down", "rate-limited"],
  [408, "", "unavailable"],
  [500, '{"error":"Invalid access token"}', "unavailable"],
  [503, "", "unavailable"],
  [301, "", "shape-changed"],
])("%d %s is %s", (status, text, kind) => {
  expect(errorFor(status, text).kind).toBe(kind);
});

test.each([
  [
    '{"message":"Fix this","errors":{"price":["is too low","is odd"],"title":"is empty"}}',
    "Fix this; price: is too low, is odd; title: is empty",
  ],
  [
    '{"errors":[{"message":"Short","longMessage":"The long one"},{"message":"Second"}]}',
    "The long one; Second",
  ],
  ['{"error":"Could not find it"}', "Could not find it"],
])("%s keeps the words", (text, words) => {
  expect(errorFor(400, text).message).toBe(`Shop refused the request (400). It says: ${words}`);
});

test("a page's markup is nobody's words, long words are cut, secrets are hidden in both", () => {
  expect(errorFor(400, "<html>x</html>").message).toBe("Shop refused the request (400).");
  expect(errorFor(400, `{"message":"${"x".repeat(900)}"}`).message.length).toBeLessThan(400);
  const error = errorFor(400, '{"message":"the key s3cret-value is czNjcmV0LXZhbHVl"}');
  expect(error.message).toContain("the key [hidden] is [hidden]");
  expect(JSON.stringify(error.context)).not.toContain("s3cret-value");
});

test.each([
  [429, {}, 60_000],
  [429, { "retry-after": "12" }, 12_000],
  [429, { "retry-after": "0" }, 1_000],
  [429, { "retry-after": "999999999" }, 86_400_000],
  [503, { "retry-after": "Fri, 27 Nov 2026 12:05:00 GMT" }, 300_000],
  [429, { "retry-after": "soon" }, 60_000],
  [503, {}, undefined],
])("%d with %o asks to wait %s ms", (status, headers, waitMs) => {
  expect(errorFor(status, "", headers).retryAfterMs).toBe(waitMs);
});
