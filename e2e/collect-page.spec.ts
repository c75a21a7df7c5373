import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { PageSnapshot } from "@/lib/domain/capture/page-snapshot.schema";
import { readPage } from "@/lib/domain/capture/read-page";
import { buildExtension } from "../scripts/build-extension";
import { servePage } from "./support/local-pages";

let folder = "";
let script = "";

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "extension-"));
  await buildExtension(folder);
  script = readFileSync(join(folder, "page-script.js"), "utf8");
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the collector sends of a local page, as the server would take it. */
async function collect(page: Page, name: string, host = "shop.example"): Promise<PageSnapshot> {
  await servePage(page.context(), host, name);
  await page.goto(`https://${host}/p/1?utm_source=mail#top`, { waitUntil: "load" });
  return PageSnapshot.parse(await page.evaluate(script));
}

test("a shop: data, the price that counts, own photos, nothing of the visitor", async ({
  page,
}) => {
  const snapshot = await collect(page, "shop");
  expect(snapshot).toMatchObject({ heading: "Leica M6 TTL 0.72", lang: "en-GB", via: "extension" });
  expect(snapshot.images).toEqual([
    "https://shop.example/photos/m6-1.svg",
    "https://shop.example/photos/m6-2.svg",
  ]);
  expect(snapshot.text).toContain("~~£3,190.00~~ £2,890.00");
  expect(JSON.stringify(snapshot)).not.toMatch(/Visitor|secret|visitor@|M3|12\.00|Company/);
  expect(readPage(snapshot)).toMatchObject({
    kind: "listing",
    fields: {
      title: "Leica M6 TTL 0.72",
      price: { cents: 289_000, currency: "GBP" },
      shipping: { kind: "free" },
      condition: "very_good",
      url: "https://shop.example/p/leica-m6-ttl",
    },
  });
});

test("a classified ad: text alone, and nothing that somebody typed", async ({ page }) => {
  const snapshot = await collect(page, "classified", "kleinmarkt.de");
  expect(JSON.stringify(snapshot)).not.toMatch(/Erika|geheime|0170|hunter2|Fünf|Entwurf/);
  expect(readPage(snapshot)).toMatchObject({
    kind: "listing",
    fields: {
      title: "Makita 18V",
      price: { cents: 12_000, currency: "EUR" },
      condition: "good",
      shipping: { kind: "pickup_only" },
      place: { label: "10115 Berlin - Mitte" },
    },
  });
});

test("microdata: items in items", async ({ page }) => {
  expect(readPage(await collect(page, "microdata"))).toMatchObject({
    kind: "listing",
    fields: {
      title: "Mesa de dibujo",
      description: "Regulable.",
      price: { cents: 8_500, currency: "EUR" },
      photoUrls: ["https://shop.example/photos/mesa.svg"],
      sellerRef: "Taller Sol",
    },
    from: { price: "microdata" },
  });
});

test("an ad in a dialog over a feed: the dialog is read", async ({ page }) => {
  const snapshot = await collect(page, "dialog");
  expect(snapshot.text).not.toContain("Feed");
  expect(readPage(snapshot)).toMatchObject({
    kind: "listing",
    fields: {
      title: "Oak desk",
      price: { cents: 14_000, currency: "USD" },
      place: { label: "Salem, OR" },
      condition: "good",
    },
  });
});

test("raised cents, prices struck out by style, and prices that nobody sees", async ({ page }) => {
  const snapshot = await collect(page, "styled-prices");
  expect(snapshot.text).toBe("Kettle\n$35.99\n~~$49~~\nAdd to cart");
  expect(readPage(snapshot)).toMatchObject({
    fields: { price: { cents: 3_599, currency: "USD" } },
  });
});

test("scripts, broken data and depth without end: plain words, and the page stays as it was", async ({
  page,
}) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  const started = Date.now();
  const snapshot = await collect(page, "hostile");
  expect(Date.now() - started).toBeLessThan(10_000);
  expect(JSON.stringify(snapshot)).not.toMatch(/secret|\$1|\$2/);
  const read = readPage(snapshot);
  expect(read).toMatchObject({
    kind: "listing",
    fields: { title: "Radio", price: { cents: 7_500 }, brand: null, photoUrls: [] },
  });
  expect(JSON.stringify(read)).not.toMatch(/<(?:script|img)/);
  expect(dialogs).toEqual([]);
});
