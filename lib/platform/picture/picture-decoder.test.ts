import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/core/seeded-random";
import {
  AS_TAKEN,
  drawThing,
  stageThing,
  takePhoto,
} from "@/lib/domain/objects/__fixtures__/draw-scene";
import { photoDistance } from "@/lib/domain/objects/photo-distance";
import { photoHash } from "@/lib/domain/objects/photo-hash";
import { createPictureDecoder, type PictureDecoder } from "./picture-decoder";

const open: PictureDecoder[] = [];
function decoder(options: Parameters<typeof createPictureDecoder>[0] = {}) {
  const made = createPictureDecoder(options);
  open.push(made);
  return made;
}
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const random = seededRandom("pictures");
const scene = () => stageThing(drawThing(random), random);

function picture(of: ReturnType<typeof scene>, width: number) {
  const view = { ...AS_TAKEN, width, height: Math.round(width * 0.75) };
  const grey = takePhoto(of, view, random);
  const raw = { width: grey.width, height: grey.height, channels: 1 as const };
  return sharp(Uint8Array.from(grey.pixels), { raw });
}

async function hashOf(one: PictureDecoder, bytes: Uint8Array) {
  const decoded = await one.decode(bytes);
  if (decoded.kind !== "grey") throw new Error(JSON.stringify(decoded));
  return photoHash(decoded);
}

const crc = (bytes: Buffer) => {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
};

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG of a few kilobytes that says it is `side` pixels square, all of them there. */
function bomb(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(side * (Math.ceil(side / 8) + 1)), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("a picture that is taken apart", () => {
  it("has one hash, however it was stored and made smaller", async () => {
    const one = decoder();
    const of = scene();
    const first = await hashOf(one, await picture(of, 640).jpeg({ quality: 85 }).toBuffer());
    const others = [
      await picture(of, 800).png().toBuffer(),
      await picture(of, 320).webp({ quality: 60 }).toBuffer(),
      await picture(of, 240).jpeg({ quality: 50 }).toBuffer(),
    ];
    for (const bytes of others) {
      const other = await hashOf(one, bytes);
      expect(first && other && photoDistance(first, other)).toBeLessThanOrEqual(10);
    }
    const strange = await hashOf(one, await picture(scene(), 640).jpeg().toBuffer());
    expect(first && strange && photoDistance(first, strange)).toBeGreaterThan(15);
  });

  it("is turned as its camera was held", async () => {
    const one = decoder();
    const of = scene();
    const upright = await picture(of, 400).jpeg().toBuffer();
    const turned = await sharp(upright)
      .rotate(-90)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const [a, b] = [await hashOf(one, upright), await hashOf(one, turned)];
    expect(a && b && photoDistance(a, b)).toBeLessThanOrEqual(10);
  });
});

describe("what is no picture", () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("http://127.0.0.1/")</script></svg>';

  it.each([
    ["words", Buffer.from("<!doctype html><title>Sign in</title>")],
    ["an SVG with a script", Buffer.from(svg)],
    ["nothing", Buffer.alloc(0)],
    ["a GIF", Buffer.from("GIF89a\u0001\u0000\u0001\u0000")],
    ["a PDF", Buffer.from("%PDF-1.7")],
    ["a JPEG in name", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(5_000, 7)])],
    ["a PNG cut off", bomb(64).subarray(0, 45)],
    ["more pixels than are read", bomb(20_000)],
  ])("is refused, and the next is read: %s", async (_what, bytes) => {
    const one = decoder();
    expect(await one.decode(bytes)).toMatchObject({ kind: "refused" });
    const next = await picture(scene(), 100).jpeg().toBuffer();
    expect(await one.decode(next)).toMatchObject({ kind: "grey", width: 64, height: 64 });
  });
});

describe("a decoder that breaks", () => {
  const folder = mkdtempSync(join(tmpdir(), "decoder-"));
  const child = (code: string) => {
    const file = join(folder, `${crc(Buffer.from(code))}.mjs`);
    writeFileSync(file, code);
    return file;
  };
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);

  it.each([
    ["hangs", 'process.on("message", () => { for (;;); });', /too long/],
    ["dies", 'process.on("message", () => process.kill(process.pid, "SIGSEGV"));', /broke/],
    ["babbles", 'process.on("message", () => process.send({ kind: "nonsense" }));', /not be read/],
    [
      "has read the settings",
      'process.on("message", () => process.send({ kind: "refused", reason: JSON.stringify(Object.keys(process.env).filter((name) => /SECRET|KEY|URL/.test(name))) }));',
      /^\[\]$/,
    ],
  ])("%s: said so, and a new one takes the next", async (how, code, reason) => {
    const one = decoder({ file: child(code), timeoutMs: how === "hangs" ? 700 : 20_000 });
    for (let at = 0; at < 2; at += 1) {
      const answer = await one.decode(jpeg);
      expect(answer).toMatchObject({ kind: "refused" });
      expect("reason" in answer && answer.reason).toMatch(reason);
    }
  });
});
