import type { APIRequestContext, Page } from "@playwright/test";
import { findAxeViolations } from "./support/find-axe-violations";
import { madeUpPedal, type SandboxDesk, sandboxDesk } from "./support/sandbox-desk";
import { connectSandbox, runNow, searchAt, sourcePanel } from "./support/source-steps";
import { takeLooks } from "./support/take-looks";
import { expect, test } from "./support/test";
import { watchPage } from "./support/watch-page";

// eBay's listing lives for a minute, which is the shortest that can be chosen.
test.describe.configure({ timeout: 240_000 });

/** What such pedals went for, in dollars: enough for a verdict without reserve. */
const SOLD = [290, 295, 300, 300, 305, 305, 310, 310, 310, 315, 315, 320, 320, 325, 330, 335];

const hrefOf = async (page: Page, title: string) =>
  (await page.getByRole("link", { name: title }).first().getAttribute("href")) ?? "";

/** Loads the page until it shows what the jobs beside it make. */
async function openUntil(page: Page, address: string, isThere: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    await isThere();
  }).toPass({ timeout: 60_000 });
}

const SOON = { timeout: 1_000 };
const seeSoon = (page: Page, text: string | RegExp) =>
  expect(page.getByText(text).locator("visible=true").first()).toBeVisible(SOON);

async function readJson(request: APIRequestContext, path: string) {
  const answer = await request.get(`/api/v1${path}`);
  expect(answer.status()).toBe(200);
  return await answer.json();
}

/** What is for sale at the two stand-ins, and what went there before. */
async function stock(desk: SandboxDesk) {
  const pedal = madeUpPedal();
  const { model, thing, code } = pedal;
  for (const [at, dollars] of SOLD.entries()) {
    const offer = { ...thing(`${code}s${at}`, `seller_s${at}`), title: `Zephyra ${model} chorus` };
    await desk.sell(await desk.list("reverb", { ...offer, priceCents: dollars * 100 }));
  }
  const first = { ...thing(`${code}a`, "seller_a"), title: `Zephyra ${model} chorus, first owner` };
  const second = { ...thing(`${code}b`, "seller_b"), title: `Zephyra ${model} chorus, boxed` };
  return {
    model,
    titles: { first: first.title, second: second.title },
    first: await desk.list("reverb", { ...first, priceCents: 24_000 }),
    second: await desk.list("reverb", { ...second, priceCents: 29_000 }),
    // The same thing, by the same person, with the same pictures.
    atEbay: await desk.list("ebay", { ...first, priceCents: 23_000 }),
  };
}

test("listings arrive from two marketplaces and live on as the terms of each allow", async ({
  page,
  person: _signedIn,
}) => {
  const problems = watchPage(page);
  const { request } = page;
  const desk = sandboxDesk(request, await connectSandbox(page, "Reverb"));
  await desk.setPace(0);
  try {
    const goods = await stock(desk);
    const { model, titles } = goods;
    const ebay = sourcePanel(page, "eBay sandbox");
    const reverb = sourcePanel(page, "Reverb sandbox");

    await test.step("Reverb's arrive", async () => {
      await searchAt(page, reverb, model);
      await expect(reverb.getByText(/^Last time: 18 found, 18 new/)).toBeVisible();
    });

    await test.step("eBay's are to be forgotten after a minute", async () => {
      await connectSandbox(page, "eBay");
      await expect(ebay.getByText(/forgotten 6 hours after it was last seen/)).toBeVisible();
      await ebay.getByRole("button", { name: "Change when eBay sandbox forgets" }).click();
      await page.getByLabel("Forget after").fill("361");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByText("A whole number from 1 to 360.")).toBeVisible();
      await page.getByLabel("Forget after").fill("1");
      await takeLooks(page, "keep");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(ebay.getByText(/forgotten 1 minute after it was last seen/)).toBeVisible();
    });

    const deal = await test.step("eBay's stand in a pane of their own", async () => {
      await searchAt(page, ebay, model);
      await page.goto("/deals");
      const pane = page.getByRole("navigation", { name: "Shown apart" });
      await pane.getByRole("link", { name: /eBay sandbox/ }).click();
      await expect(page.getByText("eBay sandbox, in a pane of its own.")).toBeVisible();
      await expect(page.getByText(/Listings from eBay, as of the time shown/)).toBeVisible();
      await expect(page.getByText("$230").first()).toBeVisible();
      await takeLooks(page, "pane");
      const href = await hrefOf(page, titles.first);
      await desk.change(goods.atEbay, { priceCents: 21_000 });
      await page.goto("/sources");
      await searchAt(page, ebay, `zephyra ${model}`);
      await takeLooks(page, "sources");
      return href;
    });

    await test.step("eBay's new price leaves no trace of the old one", async () => {
      await page.goto(deal);
      await expect(page.getByText("$210").first()).toBeVisible();
      await expect(page.getByText(/apart from other sites, without a price history/)).toBeVisible();
      await expect(page.getByRole("heading", { name: "Price history" })).toHaveCount(0);
      await takeLooks(page, "ebay-deal");
      const detail = await readJson(request, deal);
      expect(detail).toMatchObject({
        prices: [],
        object: null,
        deal: { source: { isApart: true } },
      });
    });

    await test.step("Reverb's are judged, by its own sales", async () => {
      await openUntil(page, `/deals?q=${model}`, async () => {
        await seeSoon(page, "Great");
        await seeSoon(page, titles.second);
      });
      await expect(page.getByText("eBay sandbox", { exact: true })).toHaveCount(1);
      await takeLooks(page, "deals");
      await page.goto(await hrefOf(page, titles.first));
      await expect(page.getByText(/16 similar sales went for/).first()).toBeVisible();
      await expect(page.getByText("seen once")).toBeVisible();
      expect(await findAxeViolations(page)).toEqual([]);
      await takeLooks(page, "reverb-deal");
    });

    await test.step("a lower price at Reverb is a point of its history", async () => {
      const address = page.url();
      await desk.change(goods.first, { priceCents: 19_900 });
      await page.goto("/sources");
      await runNow(page, "Reverb sandbox");
      await page.goto(address);
      await expect(page.getByText("today, 1 drop")).toBeVisible();
      await takeLooks(page, "price-drop");
      const { prices } = await readJson(request, new URL(address).pathname);
      expect(prices.map(({ price }: { price: { cents: number } }) => price.cents)).toEqual([
        24_000, 19_900,
      ]);
    });

    await test.step("what is put up anew is one thing, what is sold leaves", async () => {
      const again = await desk.relist(goods.first);
      await desk.sell(goods.second);
      await page.goto("/sources");
      await runNow(page, "Reverb sandbox");
      await openUntil(page, `/deals?q=${model}`, async () => {
        await seeSoon(page, titles.first);
        await expect(page.getByText(titles.second)).toHaveCount(0);
      });
      const address = await hrefOf(page, titles.first);
      await openUntil(page, address, () => seeSoon(page, "The same thing before and elsewhere"));
      const heading = page.getByRole("heading", { name: "The same thing before and elsewhere" });
      const life = page.locator("section").filter({ has: heading });
      await expect(life.getByText("put up again once")).toBeVisible();
      await expect(life.getByText("1 price drop")).toBeVisible();
      await expect(life.getByText(/Reverb sandbox, gone/)).toBeVisible();
      await expect(life.getByText(/eBay/)).toHaveCount(0);
      await takeLooks(page, "biography");
      expect(again).not.toBe(goods.first);
    });

    await test.step("only Reverb's became comps", async () => {
      const { sources } = await readJson(request, "/sources");
      const own = sources.find(({ name }: { name: string }) => name === "Reverb sandbox");
      const { items } = await readJson(request, `/comps?q=${model}&limit=50`);
      expect(items.length).toBe(SOLD.length + 1);
      expect(new Set(items.map(({ sourceId }: { sourceId: string }) => sourceId))).toEqual(
        new Set([own.id]),
      );
    });

    await test.step("eBay's is gone after its minute", async () => {
      await expect(async () => {
        const answer = await page.goto(deal);
        expect(answer?.status()).toBe(404);
      }).toPass({ timeout: 90_000, intervals: [1_000] });
      await takeLooks(page, "gone");
      expect((await request.get(`/api/v1${deal}`)).status()).toBe(404);
      await page.goto("/deals");
      await expect(page.getByRole("navigation", { name: "Shown apart" })).toHaveCount(0);
    });
    // The page of what is gone, and sources that were asked a moment ago: both are meant.
    expect(problems.filter((problem) => !/status of (404|409)/.test(problem))).toEqual([]);
  } finally {
    await desk.setPace(1);
  }
});
