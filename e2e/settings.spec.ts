import type { Page } from "@playwright/test";
import { findAxeViolations } from "./support/find-axe-violations";
import { expect, test } from "./support/test";
import { watchPage } from "./support/watch-page";

test.use({
  geolocation: { latitude: 37.804_41, longitude: -122.271_25 },
  permissions: ["geolocation"],
});

const saveHome = (page: Page) =>
  page.getByRole("form", { name: "Home and units" }).getByRole("button", { name: "Save" }).click();

for (const colorScheme of ["light", "dark"] as const) {
  test(`the settings are accessible in ${colorScheme}`, async ({ page, person: _signedIn }) => {
    const problems = watchPage(page);
    await page.emulateMedia({ colorScheme });
    await page.goto("/settings");
    await expect(page.getByRole("heading", { name: "Home and units" })).toBeVisible();
    expect(await findAxeViolations(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(problems).toEqual([]);
  });
}

test("home, currency, zone and formats are kept, and the page shows them", async ({
  page,
  person: _signedIn,
}) => {
  await page.goto("/settings");
  const latitude = page.getByLabel("Latitude");
  await expect(async () => {
    await page.getByRole("button", { name: "Use this device’s location" }).click();
    await expect(latitude).toHaveValue("37.804", { timeout: 1_000 });
  }).toPass();
  await page.getByLabel("Home", { exact: true }).fill("Oakland");
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(page.getByRole("combobox", { name: "Time zone" })).toHaveText("America/New York");
  await page.getByRole("combobox", { name: "Currency" }).click();
  await expect(page.getByPlaceholder("Name or code")).toBeFocused();
  await page.keyboard.type("swiss");
  await expect(page.getByRole("option")).toHaveCount(1);
  expect(await findAxeViolations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Formats" }).click();
  await expect(page.getByPlaceholder("Language or country")).toBeFocused();
  await page.keyboard.type("de-ch");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("How it will read")).toContainText("CHF 125.80");
  await expect(page.getByText("Unsaved changes")).toBeVisible();

  await saveHome(page);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Home", { exact: true })).toHaveValue("Oakland");
  await expect(latitude).toHaveValue("37.804");
  await expect(page.getByRole("combobox", { name: "Currency" })).toContainText("Swiss Franc");
});

test("what is wrong stands beside its field, and nothing is lost", async ({
  page,
  person: _signedIn,
}) => {
  await page.goto("/settings");
  const latitude = page.getByLabel("Latitude");
  const longitude = page.getByLabel("Longitude");
  await latitude.fill("95");
  await saveHome(page);
  await expect(page.getByText("A latitude lies between −90 and 90.")).toBeVisible();
  await expect(latitude).toBeFocused();
  await expect(latitude).toHaveValue("95");
  expect(await findAxeViolations(page)).toEqual([]);
  await latitude.fill("north");
  await saveHome(page);
  await expect(page.getByText("Give a number, such as 37.8044.")).toBeVisible();
  await latitude.fill("https://maps.example/@37.81,-122.3,12z");
  await expect(latitude).toHaveValue("37.81");
  await expect(longitude).toHaveValue("-122.3");
  await saveHome(page);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});
