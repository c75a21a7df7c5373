import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { dropFile } from "./support/drop-file";
import { findAxeViolations } from "./support/find-axe-violations";
import { marketFiles } from "./support/market-files";
import { expect, test } from "./support/test";

test.describe.configure({ timeout: 120_000 });

async function importFile(page: Page, name: string, text: string): Promise<void> {
  await page.goto("/import");
  const file = { name, type: "text/csv", text };
  await dropFile(page.getByRole("region", { name: "Drop a file here" }), file);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("status").getByText("Imported")).toBeVisible({ timeout: 30_000 });
}

/** Words of the page's cells that do not fit into their cell. */
const cutCells = (page: Page) =>
  page
    .locator("td:visible")
    .evaluateAll((cells) =>
      cells
        .filter((cell) => cell.scrollWidth > cell.clientWidth)
        .map((cell) => cell.textContent ?? ""),
    );

test("old sales too few for a verdict are told as what they are, and nothing is claimed", async ({
  page,
  person: _signedIn,
}) => {
  const model = `ZV${randomBytes(3).toString("hex").toUpperCase()}`;
  // Three years old: seven of them are worth less than the five that are needed.
  const { comps, listings } = marketFiles(model, { month: "2023-11", count: 7 });
  await importFile(page, "old-sales.csv", comps);
  await importFile(page, "offers.csv", listings);
  const deal = page.getByRole("link", { name: `${model} chorus pedal, tested` }).first();
  await expect(async () => {
    await page.goto(`/deals?q=${model}&band=no-verdict&view=table`);
    await expect(deal).toBeVisible({ timeout: 1_000 });
    await expect(page.getByText("7 comps, worth").first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText("Risk not known").first()).toBeVisible();
  await expect(page.getByText("No risk seen")).toHaveCount(0);

  await deal.click();
  await expect(
    page.getByText(/the 7 comps found are old or .* worth \d of the 5 needed/),
  ).toBeVisible();
  await expect(page.getByText("Risk not known").first()).toBeVisible();
  await expect(page.getByText("No risk seen")).toHaveCount(0);
  await expect(page.getByText("Comps used")).toHaveCount(0);
  expect(await findAxeViolations(page)).toEqual([]);

  expect(await cutCells(page)).toEqual([]);
  for (const locale of ["es-ES", "ja-JP"]) {
    const headers = { origin: new URL(page.url()).origin };
    await page.request.patch("/api/v1/user-prefs", { data: { locale }, headers });
    await page.reload();
    expect([locale, await cutCells(page)]).toEqual([locale, []]);
  }
});
