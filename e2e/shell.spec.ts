import type { Page } from "@playwright/test";
import { findAxeViolations } from "./support/find-axe-violations";
import { expect, test } from "./support/test";
import { watchPage } from "./support/watch-page";

const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);

/** Presses until the page listens: the first keys may come before it is alive. */
async function pressUntil(page: Page, key: string, seen: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await seen();
  }).toPass();
}

test.describe("at a desk", () => {
  test.skip(({ isMobile }) => isMobile, "keys and the rail belong to a desk");

  test("the first Tab leads past the rail", async ({ page, person: _signedIn }) => {
    await page.goto("/settings");
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to content" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.locator("#main")).toBeFocused();
  });

  test("keys go places, but never while something is typed or when switched off", async ({
    page,
    person: _signedIn,
  }) => {
    await page.goto("/settings");
    const keys = page.getByRole("dialog", { name: "Keys" });
    await pressUntil(page, "?", () => expect(keys).toBeVisible({ timeout: 500 }));
    await expect(keys).toContainText("Search or jump");
    expect(await findAxeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(keys).toBeHidden();

    const home = page.getByLabel("Home", { exact: true });
    await home.fill("");
    await home.pressSequentially("g d?");
    await expect(home).toHaveValue("g d?");
    await expect(keys).toBeHidden();
    await expect(page).toHaveURL(/\/settings$/);
    await page.getByRole("button", { name: "Discard" }).click();

    const singleKeys = page.getByRole("switch", { name: "Single keys" });
    const stored = page.waitForResponse(/\/api\/v1\/user-prefs/);
    await singleKeys.click();
    expect((await stored).status()).toBe(200);
    await expect(singleKeys).not.toBeChecked();
    await page.reload();
    await expect(singleKeys).not.toBeChecked();
    await page.keyboard.press("?");
    await pressUntil(page, "Control+k", () =>
      expect(page.getByRole("dialog", { name: "Search or jump" })).toBeVisible({ timeout: 500 }),
    );
    await expect(keys).toBeHidden();
  });

  test("the search box jumps to pages and searches deals", async ({ page, person: _signedIn }) => {
    const problems = watchPage(page);
    await page.goto("/settings");
    const box = page.getByRole("dialog", { name: "Search or jump" });
    await pressUntil(page, "Control+k", () => expect(box).toBeVisible({ timeout: 500 }));
    await page.keyboard.type("juno 106");
    await expect(box.getByRole("option")).toHaveText(["Search deals for “juno 106”"]);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/deals\?q=juno(\+|%20)106/);
    await page.getByRole("button", { name: "Search or jump" }).click();
    await page.keyboard.type("set");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/settings$/);
    expect(problems).toEqual([]);
  });

  test("the theme holds before any script runs, and after signing out", async ({
    page,
    person,
    browser,
    baseURL,
  }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/settings");
    const stored = page.waitForResponse(/\/api\/v1\/user-prefs/);
    await expect(async () => {
      await page.getByRole("button", { name: "Switch theme" }).click();
      await page.getByRole("menuitemradio", { name: "Dark" }).click({ timeout: 1_000 });
    }).toPass();
    expect((await stored).status()).toBe(200);
    await expect.poll(() => themeOf(page)).toBe("dark");

    const cookies = await page.context().cookies();
    const still = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
    await still.addCookies(cookies.filter(({ name }) => name.includes("session")));
    const document = await still.newPage();
    await document.goto("/settings");
    await expect(document.locator("html")).toHaveAttribute("data-theme", "dark");
    await still.close();

    await page.getByRole("button", { name: person.name }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/\/$/);
    await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
    expect(await themeOf(page)).toBe("dark");
    await page.goto("/settings");
    await expect(page).toHaveURL(/\/login/);
  });
});

test("a sign-in that ended is told where it is noticed, with the way back in", async ({
  page,
  person,
}) => {
  await page.goto("/settings");
  const dark = page.getByRole("button", { name: "Dark" });
  await expect(dark).toBeEnabled();
  await page.context().clearCookies({ name: /session-token/ });
  await dark.click();
  await page.getByRole("button", { name: "Light" }).click();
  await expect(page.getByText("Your sign-in has ended.")).toHaveCount(1);
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/login?next=%2Fsettings");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/settings");
});

test("an address that leads nowhere says so, with the way back", async ({
  page,
  person: _signedIn,
}) => {
  const response = await page.goto("/settings/nothing");
  expect(response?.status()).toBe(404);
  await expect(page.getByText("There is nothing at this address")).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole("link", { name: "See the deals" }).click();
  await expect(page).toHaveURL(/\/deals$/);
});

test.describe("on the phone", () => {
  test.skip(({ isMobile }) => !isMobile, "the bar belongs to the phone");

  test("no row of the list cuts off when its listing was seen", async ({
    page,
    person: _signedIn,
  }) => {
    await page.goto("/deals");
    const seen = page.locator("tbody time:visible");
    await expect(seen.first()).toBeVisible();
    const cut = await seen.evaluateAll((times) =>
      times.filter((time) => time.scrollWidth > time.clientWidth).map((time) => time.textContent),
    );
    expect(cut).toEqual([]);
  });

  test("everything is within reach of a thumb", async ({ page, person }) => {
    await page.goto("/settings");
    const bar = page.getByRole("navigation", { name: "Main, phone" });
    for (const target of await bar.locator("a, button").all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(40);
    }
    const sheet = page.getByRole("dialog", { name: person.name });
    await expect(async () => {
      await bar.getByRole("button", { name: "You" }).click();
      await expect(sheet).toBeVisible({ timeout: 500 });
    }).toPass();
    expect(await findAxeViolations(page)).toEqual([]);
    await sheet.getByRole("button", { name: "Dark" }).click();
    await expect.poll(() => themeOf(page)).toBe("dark");
    await sheet.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/\/$/);
  });
});
