import { expect, test } from "@playwright/test";
import { bookmarkletLink } from "@/app/(dashboard)/capture/bookmarklet-link";
import { readPage } from "@/lib/domain/capture/read-page";
import { readPageFragment } from "@/lib/domain/capture/read-page-fragment";
import { servePage } from "./support/local-pages";

const SERVER = "https://scout.example";

/** What a browser does when somebody clicks on the bookmark. */
const codeOf = (link: string) => decodeURIComponent(link.replace(/^javascript:/, ""));

test("the bookmark opens Deal-Scout with the page behind #, and the server sees none of it", async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  await servePage(context, "shop.example", "shop");
  await context.route(`${SERVER}/**`, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: "text/html", body: "<h1>Capture</h1>" });
  });
  await page.goto("https://shop.example/p/leica-m6-ttl");
  const opened = context.waitForEvent("page");
  await page.evaluate(codeOf(bookmarkletLink(`${SERVER}/some/page`)));
  const capture = await opened;
  await capture.waitForURL(/\/capture#page=/);
  expect(asked).toEqual([`${SERVER}/capture`]);
  const snapshot = readPageFragment(new URL(capture.url()).hash);
  expect(snapshot).toMatchObject({ via: "bookmarklet", heading: "Leica M6 TTL 0.72" });
  expect(snapshot && readPage(snapshot)).toMatchObject({
    kind: "listing",
    fields: { price: { cents: 289_000, currency: "GBP" } },
  });
});

for (const [host, sentence] of [
  [
    "portland.craigslist.org",
    "Craigslist allows no capture. Let its e-mail alerts come to Deal-Scout instead.",
  ],
  ["www.ebay.de", "eBay lets its listings be used through its own interface only"],
] as const) {
  test(`on ${host} the bookmark says why not and reads nothing`, async ({ page, context }) => {
    const opened: string[] = [];
    context.on("page", (other) => opened.push(other.url()));
    await servePage(context, host, "classified");
    await page.goto(`https://${host}/x/7812345678.html`);
    const said = page.waitForEvent("dialog");
    const ran = page.evaluate(codeOf(bookmarkletLink(SERVER)));
    const dialog = await said;
    expect(dialog.message()).toContain(sentence);
    await dialog.dismiss();
    await ran;
    expect(opened).toEqual([]);
  });
}
