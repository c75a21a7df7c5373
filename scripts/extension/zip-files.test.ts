import { crc32, inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { zipFiles } from "./zip-files";

test("each file can be read out of the zip by its own entry in the directory", () => {
  const files = [
    { name: "manifest.json", bytes: Buffer.from('{"a":1}') },
    { name: "größe.txt", bytes: Buffer.from("x".repeat(10_000)) },
  ];
  const zip = zipFiles(files);
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  let at = zip.readUInt32LE(end + 16);
  for (const { name, bytes } of files) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const nameLength = zip.readUInt16LE(at + 28);
    expect(zip.toString("utf8", at + 46, at + 46 + nameLength)).toBe(name);
    const body = zip.readUInt32LE(at + 42);
    expect(zip.readUInt32LE(body)).toBe(0x04034b50);
    const start = body + 30 + zip.readUInt16LE(body + 26);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    expect(inflateRawSync(packed).equals(bytes)).toBe(true);
    expect(zip.readUInt32LE(at + 16)).toBe(crc32(bytes));
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
});
