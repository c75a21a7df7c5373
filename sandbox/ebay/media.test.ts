import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { png } from "../core/png";
import { type EbayClient, openEbay } from "../test/ebay-client";

const ANNA = "sandbox_anna";
const BASE = "/commerce/media/v1_beta/image";
const PICTURE = png(4, 3, new Uint8Array(36).fill(120));

let ebay: EbayClient;
beforeEach(async () => {
  ebay = await openEbay();
});
afterEach(() => ebay.close());

const upload = (bytes: Uint8Array, name = "image") => {
  const body = new FormData();
  body.set(name, new Blob([new Uint8Array(bytes)]), "photo.png");
  return ebay.as(ANNA, "POST", `${BASE}/create_image_from_file`, { body });
};
const show = async (location: string | null) => {
  const path = (location ?? "").slice(`${ebay.url}/ebay`.length);
  const Image = z.object({ imageUrl: z.url(), expirationDate: z.string() });
  return Image.parse((await ebay.as(ANNA, "GET", path)).body);
};

describe("pictures", () => {
  it("that are sent as a file stand at an address, byte for byte, for thirty days", async () => {
    const made = await upload(PICTURE);
    expect([made.status, made.body]).toEqual([201, undefined]);
    const { imageUrl, expirationDate } = await show(made.headers.get("location"));
    expect(expirationDate).toBe("2026-04-01T09:00:00.000Z");
    const served = await fetch(imageUrl);
    expect(served.headers.get("content-type")).toBe("image/png");
    expect(Buffer.from(await served.arrayBuffer())).toEqual(Buffer.from(PICTURE));
  });

  it("can be fetched from an address", async () => {
    const imageUrl = `${ebay.url}/photos/th0000000001-1-320w.png`;
    const made = await ebay.as(ANNA, "POST", `${BASE}/create_image_from_url`, {
      json: { imageUrl },
    });
    expect(made.status).toBe(201);
    const kept = await show(made.headers.get("location"));
    const [one, other] = await Promise.all(
      [imageUrl, kept.imageUrl].map(async (url) =>
        Buffer.from(await (await fetch(url)).arrayBuffer()),
      ),
    );
    expect(one).toEqual(other);
  });

  it("are refused when they are none, or cannot be fetched", async () => {
    expect((await upload(new TextEncoder().encode("not a picture at all"))).status).toBe(400);
    expect((await upload(PICTURE, "file")).status).toBe(400);
    const json = { imageUrl: `${ebay.url}/photos/none.png` };
    expect((await ebay.as(ANNA, "POST", `${BASE}/create_image_from_url`, { json })).status).toBe(
      400,
    );
  });

  it("are shown to their seller alone", async () => {
    const location = (await upload(PICTURE)).headers.get("location") ?? "";
    const path = location.slice(`${ebay.url}/ebay`.length);
    expect((await ebay.as("sandbox_ben", "GET", path)).status).toBe(404);
  });

  it("come in at most fifty in five seconds from one user", async () => {
    const answers: number[] = [];
    for (let sent = 0; sent < 51; sent++) answers.push((await upload(PICTURE)).status);
    expect(answers.filter((status) => status === 201)).toHaveLength(50);
    expect(answers.at(-1)).toBe(429);
    await ebay.advance(5_000);
    expect((await upload(PICTURE)).status).toBe(201);
  });
});
