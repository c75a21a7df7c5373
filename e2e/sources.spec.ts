import type { Page } from "@playwright/test";
import { findAxeViolations } from "./support/find-axe-violations";
import { expect, test } from "./support/test";
import { watchPage } from "./support/watch-page";

test.describe.configure({ timeout: 120_000 });

/** From the page of sources to the stand-in's own page of consent. */
async function beginConnecting(page: Page, marketplace: string): Promise<void> {
  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByRole("button", { name: new RegExp(`^${marketplace}`) }).click();
  await expect(page.getByRole("heading", { name: `Connect ${marketplace}` })).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Connect the sandbox" }).click();
  await expect(page.getByText(`Practice ${marketplace}, not the real site`)).toBeVisible();
}

const expectNoOverflow = async (page: Page) =>
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBe(0);

test("a marketplace is connected in the browser, searched, and its listings arrive", async ({
  page,
  person: _signedIn,
}) => {
  const problems = watchPage(page);
  await page.goto("/sources");
  await expect(page.getByText("Nothing brings listings by itself yet")).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  expect(problems).toEqual([]);

  await beginConnecting(page, "Reverb");
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByText("Reverb sandbox is connected.")).toBeVisible();
  await expect(page).toHaveURL(/\/sources$/);

  const source = page.getByRole("region", { name: "Reverb sandbox", exact: true });
  await expect(source.getByText("Nothing has come yet")).toBeVisible();
  await source.getByRole("button", { name: "Add a search" }).click();
  await page.getByRole("button", { name: "Save and ask" }).click();
  await expect(page.getByText("Say what to look for.")).toBeVisible();
  await expect(page.getByLabel("Words")).toBeFocused();
  await page.getByLabel("Words").fill("synthesizer");
  await page.getByRole("button", { name: "Save and ask" }).click();
  await expect(source.getByText(/^Last time: \d+ found, \d+ new/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(source.getByText(/answered just now/)).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  await expectNoOverflow(page);

  await page.goto("/deals?q=synthesizer");
  // A phone leaves the source's name out of the row.
  const rows = page.getByRole("row").filter({ hasText: "Reverb" });
  await expect(rows.filter({ hasText: "sandbox" }).first()).toBeVisible();
});

test("what eBay asks is said first, and declining connects nothing", async ({
  page,
  person: _signedIn,
}) => {
  await page.goto("/sources");
  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByRole("button", { name: /^eBay/ }).click();
  await expect(page.getByText(/kept apart.*forgotten 6 hours after/)).toBeVisible();
  await page.getByRole("button", { name: "Connect the sandbox" }).click();
  await page.getByRole("button", { name: "Decline" }).click();
  await expect(page.getByText("eBay was not connected, because you did not agree")).toBeVisible();
  await expect(page).toHaveURL(/\/sources$/);
  await expect(page.getByText("Nothing brings listings by itself yet")).toBeVisible();
});

test("a source rests, goes on, and is removed with what came through it", async ({
  page,
  person: _signedIn,
}) => {
  await page.goto("/sources");
  await beginConnecting(page, "Etsy");
  await page.getByRole("button", { name: "Approve" }).click();
  const source = page.getByRole("region", { name: "Etsy sandbox", exact: true });
  await source.getByRole("button", { name: "Pause Etsy sandbox" }).click();
  await expect(source.getByText("Paused", { exact: true })).toBeVisible();
  await source.getByRole("button", { name: "Resume Etsy sandbox" }).click();
  await expect(source.getByText("Paused", { exact: true })).toBeHidden();
  await source.getByRole("button", { name: "Add a search" }).click();
  await page.getByLabel("Words").fill("lamp");
  await page.getByRole("button", { name: "Save and ask" }).click();

  await source.getByRole("button", { name: "Delete “lamp”" }).click();
  await expect(source.getByText("No search yet")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(source.getByText("lamp", { exact: true })).toBeVisible();

  await source.getByRole("button", { name: "Remove Etsy sandbox" }).click();
  await expect(page.getByText(/1 saved search, its keys and its sign-in/)).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.getByText("Nothing brings listings by itself yet")).toBeVisible();
});
