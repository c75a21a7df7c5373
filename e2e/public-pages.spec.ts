import { findAxeViolations } from "./support/find-axe-violations";
import { expect, newPerson, test } from "./support/test";
import { watchPage } from "./support/watch-page";

const PAGES = ["/", "/login", "/sign-up", "/reset-password", "/privacy", "/api/docs"];

for (const path of PAGES) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${path} in ${colorScheme} is accessible, quiet and asks nobody else`, async ({
      page,
    }) => {
      const problems = watchPage(page);
      await page.emulateMedia({ colorScheme });
      const response = await page.goto(path);
      expect(response?.status()).toBe(200);
      await expect(page.locator("h1, h2").first()).toBeVisible();
      expect(await findAxeViolations(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, "no sideways scrolling").toBe(0);
      expect(problems).toEqual([]);
    });
  }
}

test("pages of the dashboard send a stranger to the sign-in page and back", async ({ page }) => {
  for (const path of ["/deals", "/import", "/settings"]) {
    await page.goto(path);
    await expect(page).toHaveURL(new RegExp(`/login\\?.*${encodeURIComponent(path)}`));
  }
});

test("an account made in a browser starts with its time zone and formats", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    extraHTTPHeaders: { "x-forwarded-for": "10.9.8.7" },
  });
  const page = await context.newPage();
  const person = newPerson();
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page).toHaveURL(/\/deals/);
  const answer = await page.request.get("/api/v1/user-prefs");
  expect(await answer.json()).toMatchObject({
    timeZone: "Europe/Berlin",
    locale: "de-DE",
    distanceUnit: "km",
  });
  await context.close();
});

test("a new account is signed in", async ({ page, person }) => {
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/settings$/);
  await expect(page.getByText(person.email).first()).toBeVisible();
});
