import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { findAxeViolations } from "./support/find-axe-violations";
import { signUpAnother } from "./support/sign-up-another";
import { expect, test } from "./support/test";
import { watchPage } from "./support/watch-page";

test.describe.configure({ timeout: 120_000 });

const panelOf = (page: Page) =>
  page.locator("section", {
    has: page.getByRole("heading", { name: "The most to pay, to resell" }),
  });
const figure = (page: Page, name: string) =>
  panelOf(page).getByRole("button", { name: new RegExp(`^${name}: `) });

/** Cents of the two answers, cautious and typical. */
async function mostOf(page: Page): Promise<number[]> {
  const cells = panelOf(page)
    .getByRole("row", { name: /^The most to pay/ })
    .getByRole("cell");
  const texts = await cells.allInnerTexts();
  return texts.map((text) => Math.round(Number(text.replace("−", "-").replace(/[$,]/g, "")) * 100));
}

async function set(page: Page, name: string, text: string): Promise<void> {
  const saved = page.waitForResponse((answer) => answer.url().endsWith("/plan"));
  await figure(page, name).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  expect((await saved).status()).toBe(200);
}

/** A listing that everybody sees, with a market to sell in. */
async function sharedDeal(page: Page): Promise<string> {
  const answer = await page.request.get("/api/v1/deals?band=fair&limit=20");
  const { items } = await answer.json();
  const shared = items.find((deal: { source: { isDemo: boolean } }) => deal.source.isDemo);
  return `/deals/${shared.id}`;
}

test("the most to pay changes while it is typed, is remembered, undone and reset", async ({
  page,
  browser,
  baseURL,
  person: _signedIn,
}) => {
  const problems = watchPage(page);
  const deal = await sharedDeal(page);
  await page.goto(deal);
  const before = await mostOf(page);
  expect(before).toHaveLength(2);
  expect(before[1]).toBeGreaterThan(before[0] ?? 0);

  await figure(page, "Return wanted").click();
  const field = panelOf(page).getByRole("textbox", { name: "Return wanted" });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("30");
  await field.fill("10");
  const cheaper = await mostOf(page);
  expect(cheaper[0]).toBeGreaterThan(before[0] ?? 0);
  await page.keyboard.press("Escape");
  expect(await mostOf(page)).toEqual(before);
  await expect(figure(page, "Return wanted")).toBeFocused();

  await set(page, "Return wanted", "10");
  expect(await mostOf(page)).toEqual(cheaper);
  await set(page, "Repair", "40");
  const repaired = cheaper.map((cents) => cents - 4_000);
  expect(await mostOf(page)).toEqual(repaired);

  await page.reload();
  expect(await mostOf(page)).toEqual(repaired);
  await expect(figure(page, "Return wanted")).toContainText("10");

  const other = await signUpAnother(browser, baseURL);
  await other.goto(`${baseURL}${deal}`);
  expect(await mostOf(other)).toEqual(before);
  await other.context().close();

  await set(page, "Repair", "55");
  await expect(page.getByText("Repair: $55")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(() => mostOf(page)).toEqual(repaired);
  await panelOf(page).getByRole("button", { name: "Back to $0, repair" }).click();
  await expect.poll(() => mostOf(page)).toEqual(cheaper);
  await figure(page, "Return wanted").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await expect.poll(() => mostOf(page)).toEqual(before);
  await expect(page.getByText("Return wanted: back to the usual")).toBeVisible();
  expect(problems).toEqual([]);
});

test("another place to sell has other fees, and their word is told", async ({
  page,
  person: _signedIn,
}) => {
  await page.goto(await sharedDeal(page));
  const panel = panelOf(page);
  await expect(panel.getByText(/fees as of Sep 20, 2026|fees as of Sep 20,/)).toBeVisible();
  await panel.getByRole("combobox", { name: "Sold on" }).click();
  await page.getByRole("option", { name: /Facebook Marketplace, Shipped/ }).click();
  await expect(panel.getByText("unverified", { exact: true }).last()).toBeVisible();
  await expect(panel.getByText("Selling fee, 10\u202f%, at least $0.80")).toBeVisible();
  await panel.getByRole("combobox", { name: "Sold on" }).click();
  await page.getByRole("option", { name: "Craigslist" }).click();
  await expect(panel.getByText("Fees, none")).toBeVisible();
  await expect(panel.getByRole("row", { name: /^The sale leaves/ })).toBeVisible();
  await page.reload();
  await expect(panel.getByRole("combobox", { name: "Sold on" })).toContainText("Craigslist");
});

test("figures and the place are changed by keyboard alone", async ({ page, person: _signedIn }) => {
  await page.goto(await sharedDeal(page));
  const panel = panelOf(page);
  const repair = figure(page, "Repair");
  const before = await mostOf(page);
  await repair.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await expect(repair).toBeFocused();
  expect(await mostOf(page)).toEqual(before.map((cents) => cents - 500));
  await page.keyboard.press("Shift+Tab");
  const back = panel.getByRole("button", { name: "Back to $0, repair" });
  await expect(back).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => mostOf(page)).toEqual(before);
  const place = panel.getByRole("combobox", { name: "Sold on" });
  await place.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("craigs");
  await page.keyboard.press("Enter");
  await expect(place).toContainText("Craigslist");
  await expect(panel.getByText("Fees, none")).toBeVisible();
});

test("what cannot be read says so and nothing is lost", async ({ page, person: _signedIn }) => {
  await page.goto(await sharedDeal(page));
  const before = await mostOf(page);
  await figure(page, "Packing").click();
  await page.keyboard.type("ten");
  await page.keyboard.press("Enter");
  const panel = panelOf(page);
  await expect(panel.getByRole("alert")).toHaveText("Not an amount.");
  await expect(panel.getByRole("textbox", { name: "Packing" })).toHaveValue("ten");
  expect(await findAxeViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await mostOf(page)).toEqual(before);
});

test("without a market the person's own price gives the answer; a currency without fees says so", async ({
  page,
  baseURL,
  person: _signedIn,
}) => {
  const headers = { origin: baseURL ?? "" };
  const title = `Zyx${randomBytes(4).toString("hex")} thing`;
  const make = async (currency: string) => {
    const data = { title, price: { cents: 5_000, currency } };
    const answer = await page.request.post("/api/v1/listings", { data, headers });
    return (await answer.json()).id as string;
  };
  const [dollars, euros] = [await make("USD"), await make("EUR")];
  const panel = panelOf(page);
  await expect(async () => {
    await page.goto(`/deals/${dollars}`);
    await expect(panel.getByText("No verdict, so no market price to sell at.")).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 60_000 });
  expect(await findAxeViolations(page)).toEqual([]);
  await set(page, "Cautious sale price", "100");
  await expect(figure(page, "Cautious sale price")).toBeFocused();
  // $100 on eBay: 13.6 % of $107.50, $0.40, 2 % for returns, 30 % wanted.
  await expect(panel.getByRole("row", { name: /^The most to pay/ })).toContainText("$63.83");
  await expect(panel.getByText("As a flip it fits")).toBeVisible();

  await expect(async () => {
    await page.goto(`/deals/${euros}`);
    await expect(figure(page, "Cautious sale price")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await set(page, "Cautious sale price", "100");
  await expect(panel.getByText("No fees are known for eBay in EUR.")).toBeVisible();
  await expect(panel.getByRole("link", { name: "Enter your own fees" })).toBeVisible();
  const fees = { marketplace: "ebay", currency: "EUR", bps: 1_000, fixedCents: 0 };
  await page.request.put("/api/v1/fee-overrides", { data: fees, headers });
  await page.reload();
  await expect(panel.getByRole("row", { name: /^The sale leaves/ })).toContainText("88.00");
  await expect(panel.getByText("your own fees, as you set them")).toBeVisible();
});

test("the usual figures are set once and hold on every deal", async ({
  page,
  person: _signedIn,
}) => {
  const problems = watchPage(page);
  await page.goto("/settings#reselling");
  await page.getByLabel("Return wanted").fill("50");
  await page.getByLabel("Packing").fill("much");
  const form = page.getByRole("form", { name: "Reselling" });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Not an amount.")).toBeVisible();
  await expect(page.getByLabel("Packing")).toBeFocused();
  await page.getByLabel("Packing").fill("3.50");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Saved", { exact: true })).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  expect(problems).toEqual([]);
  await page.goto(await sharedDeal(page));
  await expect(figure(page, "Return wanted")).toContainText("50");
  await expect(figure(page, "Packing")).toContainText("−$3.50");
});

test("for who is no admin there are no fees to keep", async ({ browser, baseURL }) => {
  await signUpAnother(browser, baseURL);
  const page = await signUpAnother(browser, baseURL);
  const answer = await page.goto(`${baseURL}/admin/fees`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("link", { name: "Admin" })).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the panel is accessible in ${colorScheme}`, async ({ page, person: _signedIn }) => {
    const problems = watchPage(page);
    await page.emulateMedia({ colorScheme });
    await page.goto(await sharedDeal(page));
    await expect(panelOf(page)).toBeVisible();
    await panelOf(page).getByText("The formula in words").click();
    expect(await findAxeViolations(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(problems).toEqual([]);
  });
}
