import type { Page } from "@playwright/test";
import { pageFragment } from "@/lib/domain/capture/page-fragment";
import type { PageSnapshot } from "@/lib/domain/capture/page-snapshot.schema";
import { findAxeViolations } from "./support/find-axe-violations";
import { expect, test } from "./support/test";
import { watchPage } from "./support/watch-page";

const SNAPSHOT: PageSnapshot = {
  url: "https://reverb.com/item/81234567-boss-ce-2-chorus",
  title: "Boss CE-2 Chorus | Reverb",
  heading: "Boss CE-2 Chorus",
  lang: "en",
  jsonLd: [
    JSON.stringify({
      "@type": "Product",
      name: "Boss CE-2 Chorus",
      brand: "Boss",
      offers: { "@type": "Offer", price: "150.00", priceCurrency: "USD" },
    }),
  ],
  meta: [],
  microdata: [],
  text: "Boss CE-2 Chorus\nVery good condition\nFree shipping",
  images: [],
  capturedAt: "2026-11-20T12:00:00.000Z",
  via: "bookmarklet",
};
const WORDS = "Boss CE-2 Chorus pedal\nPrice: $150\nGood condition, free shipping\nPortland, OR";

/** Sales of the person's own, so that there is something to judge by. */
async function enterSales(page: Page, origin: string | undefined): Promise<void> {
  const dayMs = 86_400_000;
  for (const [at, dollars] of [190, 195, 200, 205, 210, 198, 202, 207, 193, 204].entries()) {
    const observedOn = new Date(Date.now() - (at + 2) * dayMs).toISOString().slice(0, 10);
    const price = { cents: dollars * 100, currency: "USD" };
    const shipping = { kind: "free", cost: null };
    const data = { title: "Boss CE-2 Chorus", basis: "sold", condition: "good", price };
    const answer = await page.request.post("/api/v1/comps", {
      data: { ...data, shipping, brand: "Boss", observedOn },
      headers: { origin: origin ?? "" },
    });
    expect(answer.status()).toBe(201);
  }
}

const card = (page: Page) => page.getByRole("region", { name: "What was read" });
const box = (page: Page) => page.getByRole("textbox", { name: "Link or words of an ad" });
const judge = (page: Page) => page.getByRole("button", { name: "Judge it" }).click();

test("pasted words are judged in place, saved, and stand among the deals", async ({
  page,
  baseURL,
  person: _signedIn,
}) => {
  const problems = watchPage(page);
  await enterSales(page, baseURL);
  await page.goto("/capture");
  await judge(page);
  await expect(page.getByText("Paste a link or the words of an ad.")).toBeVisible();
  await box(page).fill(WORDS);
  const startedAt = performance.now();
  await judge(page);
  await expect(card(page)).toContainText("all-in is 25 % below");
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  await expect(card(page).getByText("Great", { exact: true })).toBeVisible();
  await expect(card(page).getByText("text", { exact: true }).first()).toBeVisible();
  await expect(card(page)).toContainText("Not found:");
  expect(await findAxeViolations(page)).toEqual([]);
  await card(page).getByRole("button", { name: "Save as listing" }).click();
  await expect(card(page)).toContainText("Saved. Only you see it.");
  await card(page).getByRole("link", { name: "Open it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Boss CE-2 Chorus pedal");
  const deals = await page.request.get("/api/v1/deals?q=chorus&limit=50");
  const own = (await deals.json()).items.filter(
    ({ source }: { source: { kind: string } }) => source.kind === "capture",
  );
  expect(own).toHaveLength(1);
  expect(problems).toEqual([]);
});

test("the bookmark's page is read from the address, which keeps none of it; what it sold for is a sale", async ({
  page,
  person: _signedIn,
}) => {
  const problems = watchPage(page);
  await page.goto(`/capture${pageFragment(SNAPSHOT)}`);
  await expect(card(page).getByRole("heading", { name: "Boss CE-2 Chorus" })).toBeVisible();
  await expect(card(page).getByText("page data", { exact: true }).first()).toBeVisible();
  await expect(card(page)).toContainText("No verdict");
  expect(new URL(page.url()).hash).toBe("");
  await card(page).getByRole("button", { name: "It sold for …" }).click();
  const form = card(page).getByRole("form", { name: "What it sold for" });
  await form.getByRole("button", { name: "Save the sale" }).click();
  await expect(form).toContainText("Enter an amount");
  await form.getByLabel("Sold for").fill("$180");
  expect(await findAxeViolations(page)).toEqual([]);
  await form.getByRole("button", { name: "Save the sale" }).click();
  await expect(card(page)).toContainText("Saved as a sale.");
  const sales = await page.request.get("/api/v1/comps?own=true");
  expect((await sales.json()).items).toMatchObject([
    { title: "Boss CE-2 Chorus", basis: "sold", price: { cents: 18_000, currency: "USD" } },
  ]);
  expect(problems).toEqual([]);
});

test("what is shared is judged, a link alone is not opened, and sites that allow less are named", async ({
  page,
  person: _signedIn,
}) => {
  const problems = watchPage(page);
  const shared = { title: "Boss CE-2 Chorus", text: "Price: $150" };
  await page.goto(`/capture?${new URLSearchParams(shared)}`);
  await expect(card(page)).toContainText("$150");
  await box(page).fill("https://www.vinted.fr/items/4567890123-veste");
  await judge(page);
  await expect(page.getByRole("heading", { name: "A link alone says too little" })).toBeVisible();
  await box(page).fill("https://portland.craigslist.org/mlt/d/pedal/7812345678.html");
  await judge(page);
  await expect(page.getByText("Craigslist allows no capture.").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "This site comes by e-mail only" })).toBeVisible();
  await page.goto("/capture#page=nonsense");
  await expect(page.getByText("The bookmark’s page could not be read")).toBeVisible();
  expect(problems).toEqual([]);
});

test("a device token is an API key that may write, shown once; the bookmark can be dragged", async ({
  page,
  person: _signedIn,
  isMobile,
}) => {
  await page.goto("/capture");
  if (isMobile) {
    await expect(page.getByText("open this page there.")).toBeVisible();
    await expect(page.getByRole("button", { name: "New device token" })).toBeHidden();
    return;
  }
  await expect(page.getByRole("link", { name: "Judge with Deal-Scout" })).toHaveAttribute(
    "href",
    /^javascript:/,
  );
  await page.getByRole("button", { name: "New device token" }).click();
  const token = await page.getByRole("dialog").locator("code").textContent();
  const answer = await page.request.post("/api/v1/captures", {
    data: { page: SNAPSHOT },
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ kind: "listing", savedAs: null });
});

test("the app can be installed and takes what is shared", async ({ page, baseURL }) => {
  await page.goto("/");
  await expect(page.locator("link[rel=manifest]")).toHaveAttribute("href", "/manifest.webmanifest");
  const manifest = await (await page.request.get("/manifest.webmanifest")).json();
  expect(manifest.share_target).toMatchObject({ action: "/capture", method: "GET" });
  for (const { src } of manifest.icons) {
    const icon = await page.request.get(`${baseURL}${src}`);
    expect([src, icon.headers()["content-type"]]).toEqual([src, "image/png"]);
  }
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // The test's own browser keeps nothing; that is all it has against it.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
});
