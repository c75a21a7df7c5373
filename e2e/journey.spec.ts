import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { dropFile } from "./support/drop-file";
import { findAxeViolations } from "./support/find-axe-violations";
import { marketFiles } from "./support/market-files";
import { expect, newPerson, test } from "./support/test";
import { watchPage } from "./support/watch-page";

test.describe.configure({ timeout: 120_000 });

async function importFile(page: Page, name: string, text: string): Promise<void> {
  await dropFile(page.getByRole("region", { name: "Drop a file here" }), {
    name,
    type: "text/csv",
    text,
  });
  await expect(page.getByRole("heading", { name })).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("status").getByText("Imported")).toBeVisible({ timeout: 30_000 });
}

/** Verdicts are made beside the import: looks again until the list shows them. */
async function waitForVerdicts(page: Page, address: string): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    await expect(page.getByText("Great", { exact: true }).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
}

test("from a stranger with two files to a saved deal with its evidence", async ({
  page,
  isMobile,
}) => {
  const problems = watchPage(page);
  const person = newPerson();
  const model = `ZX${randomBytes(3).toString("hex").toUpperCase()}`;
  const { comps, listings } = marketFiles(model);

  await page.goto("/");
  await page.getByRole("link", { name: "Make an account" }).first().click();
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: /make|create|sign up/i }).click();
  await expect(page).toHaveURL(/\/deals/);

  await page.goto("/import");
  await importFile(page, "sold-pedals.csv", comps);
  await expect(page.getByText("16 new, 1 rejected")).toBeVisible();
  await expect(page.getByText("Line 18")).toBeVisible();
  await page.getByRole("button", { name: "Import another file" }).click();
  await importFile(page, "offers.csv", listings);
  await expect(page.getByText("3 new", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "See the deals" }).click();
  await expect(page).toHaveURL(/\/deals/);

  await waitForVerdicts(page, `/deals?q=${model}`);
  await expect(page.getByText("<img src=x onerror=alert(1)>").first()).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  await page.goto(`/deals?q=${model}&band=great`);
  const deal = page.getByRole("link", { name: `${model} chorus pedal, tested` }).first();
  await expect(deal).toBeVisible();
  await expect(page.getByText(`${model} chorus pedal, mint`)).toHaveCount(0);

  await deal.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(model);
  await expect(page.getByText(/similar sales went for/).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Where the price lies" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Comparable sales" })).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  const stored = page.waitForResponse(/\/saved$/);
  await page.getByRole("button", { name: /^Save/ }).locator("visible=true").first().click();
  expect((await stored).status()).toBe(204);
  await page.goto("/deals?saved=only");
  await expect(page.getByText(`${model} chorus pedal, tested`).first()).toBeVisible();

  await page.goto("/settings");
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/deals");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await findAxeViolations(page)).toEqual([]);

  await page.getByRole("button", { name: isMobile ? "You" : person.name }).click();
  await page.getByRole(isMobile ? "button" : "menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
  await page.goto("/deals");
  await expect(page).toHaveURL(/\/login/);
  expect(problems).toEqual([]);
});

test("an import can be taken back, and its deals go with it", async ({
  page,
  person: _signedIn,
}) => {
  const model = `ZY${randomBytes(3).toString("hex").toUpperCase()}`;
  await page.goto("/import");
  await importFile(page, "offers.csv", marketFiles(model).listings);
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText("3 taken back")).toBeVisible({ timeout: 30_000 });
  await page.goto(`/deals?q=${model}`);
  await expect(page.getByText(`${model} chorus pedal`)).toHaveCount(0);
});

test.describe("files that are no tables", () => {
  const BAD = [
    ["empty.csv", "", /empty/i],
    ["photo.csv", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", /not a text file/i],
  ] as const;
  for (const [name, text, words] of BAD) {
    test(`${name} is refused in one sentence`, async ({ page, person: _signedIn }) => {
      await page.goto("/import");
      const zone = page.getByRole("region", { name: "Drop a file here" });
      await dropFile(zone, { name, type: "text/csv", text });
      await expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();
    });
  }

  test("a missing price column is named before anything is stored", async ({
    page,
    person: _signedIn,
  }) => {
    await page.goto("/import");
    const zone = page.getByRole("region", { name: "Drop a file here" });
    await dropFile(zone, { name: "no-price.csv", type: "text/csv", text: "title,brand\nA,B\nC,D" });
    await expect(page.getByText("No column is the price.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
  });
});

test("another person sees neither the file nor its deals", async ({ page, browser, baseURL }) => {
  const model = `ZW${randomBytes(3).toString("hex").toUpperCase()}`;
  const origin = baseURL ?? "";
  const signUp = async (target: Page) =>
    target.request.post("/api/auth/sign-up", { data: newPerson(), headers: { origin } });
  await signUp(page);
  await page.goto("/import");
  await importFile(page, "offers.csv", marketFiles(model).listings);
  await page.goto(`/deals?q=${model}`);
  await page
    .getByRole("link", { name: `${model} chorus pedal, tested` })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(model);
  const address = page.url();

  const stranger = await browser.newContext({ baseURL: origin });
  const other = await stranger.newPage();
  await signUp(other);
  const answer = await other.goto(address);
  expect(answer?.status()).toBe(404);
  await other.goto(`/deals?q=${model}`);
  await expect(other.getByText(`${model} chorus pedal`)).toHaveCount(0);
  await stranger.close();
});
