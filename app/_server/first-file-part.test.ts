import fc from "fast-check";
import { expect, test } from "vitest";
import { firstFilePart } from "./first-file-part";

async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function read(body: Buffer, boundary: string, length = 7) {
  const { fileName, bytes } = await firstFilePart(pieces(body, length), boundary);
  const read: Uint8Array[] = [];
  for await (const piece of bytes) read.push(piece);
  return { fileName, content: Buffer.concat(read) };
}

async function formOf(file: Uint8Array, fileName = "deals.csv") {
  const form = new FormData();
  form.append("note", "before the file");
  form.append("file", new Blob([Buffer.from(file)]), fileName);
  form.append("after", "not looked at");
  const request = new Request("http://x", { method: "POST", body: form });
  const boundary = request.headers.get("content-type")?.split("boundary=")[1] ?? "";
  return { body: Buffer.from(await request.arrayBuffer()), boundary };
}

test("the first file of a form comes out to the byte, whatever it holds and however it comes in", async () => {
  const lines = fc
    .array(fc.constantFrom("\r\n", "--", "\r\n--", "a", "\0", "é"), { maxLength: 20 })
    .map((parts) => Buffer.from(parts.join("")));
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 1, max: 200 }), async (file, length) => {
      const { body, boundary } = await formOf(file);
      const part = await read(body, boundary, length);
      expect(part.fileName).toBe("deals.csv");
      expect(part.content.equals(file)).toBe(true);
    }),
  );
});

test("names in both notations", async () => {
  const form = (name: string) =>
    Buffer.from(`--b\r\ncontent-disposition: form-data; name="f"; ${name}\r\n\r\nx\r\n--b--\r\n`);
  expect((await read(form('filename="a b.csv"'), "b")).fileName).toBe("a b.csv");
  expect((await read(form("filename=\"x\"; filename*=UTF-8''K%C3%A4fer.csv"), "b")).fileName).toBe(
    "Käfer.csv",
  );
});

test.each([
  [
    "a form without a file",
    '--b\r\ncontent-disposition: form-data; name="f"\r\n\r\nx\r\n--b--\r\n',
  ],
  ["a form that breaks off", '--b\r\ncontent-disposition: form-data; filename="a"\r\n\r\nx'],
  ["no form", "a,b\n1,2\n"],
  ["endless headers", `--b\r\n${"x".repeat(20_000)}`],
])("%s is INVALID", async (_name, body) => {
  await expect(read(Buffer.from(body), "b", 512)).rejects.toMatchObject({ code: "INVALID" });
});
