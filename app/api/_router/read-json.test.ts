import { expect, test } from "vitest";
import { readJson } from "./read-json";

function post(body: BodyInit | null, contentType = "application/json"): Request {
  const headers = { "content-type": contentType };
  return new Request("http://localhost/", { method: "POST", body, headers });
}

test.each([
  ["an object", '{"a":1}', { a: 1 }],
  ["text beyond ASCII", '{"a":"Größe"}', { a: "Größe" }],
  ["nothing", null, undefined],
  ["an escaped backslash before u0000", String.raw`"\\u0000"`, String.raw`\u0000`],
  ["blank", "  \n", undefined],
])("%s is read", async (_name, body, expected) => {
  expect(await readJson(post(body))).toEqual(expected);
});

test.each([
  ["broken JSON", post('{"a":'), 400],
  ["bytes that are not UTF-8", post(new Uint8Array([0x22, 0xff, 0x22])), 400],
  [
    "a form, which a foreign page could send",
    post("a=1", "application/x-www-form-urlencoded"),
    415,
  ],
  ["a body beyond the limit", post(JSON.stringify("x".repeat(1_000_001))), 413],
])("%s is refused", async (_name, request, status) => {
  await expect(readJson(request)).rejects.toMatchObject({ status, code: "INVALID" });
});

test.each([String.raw`{"a":"x\u0000"}`, String.raw`"\\\u0000"`])(
  "U+0000, which PostgreSQL cannot store, is refused in %s",
  async (body) => {
    await expect(readJson(post(body))).rejects.toMatchObject({ code: "INVALID" });
  },
);

test("a stream without a length is cut at the limit", async () => {
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(0x20)),
  });
  const request = new Request("http://localhost/", {
    method: "POST",
    body: endless,
    duplex: "half",
    headers: { "content-type": "application/json" },
  } as RequestInit);
  await expect(readJson(request)).rejects.toMatchObject({ status: 413 });
});
