import { findAxeViolations } from "./support/find-axe-violations";
import { expect, test } from "./support/test";

test.describe.configure({ timeout: 120_000 });

test("the address of a feed that may not be read is refused at its field", async ({
  page,
  person: _signedIn,
}) => {
  await page.goto("/sources");
  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByRole("button", { name: /^Feed/ }).click();
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(page.getByText("Enter the address of the feed.")).toBeVisible();
  await page.getByLabel("Address of the feed").fill("http://127.0.0.1:9/feed.xml");
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(page.getByText("The address must start with https://.")).toBeVisible();
  await expect(page.getByLabel("Address of the feed")).toBeFocused();
  expect(await findAxeViolations(page)).toEqual([]);
});

test("a script of one's own sends listings, and its source appears", async ({
  page,
  person: _signedIn,
}) => {
  await page.goto("/sources");
  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByRole("button", { name: /^Own scripts/ }).click();
  await expect(page.getByText(/curl .*\/api\/v1\/ingest\/listings/)).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  const price = { cents: 90_000, currency: "USD" };
  const { origin } = new URL(page.url());
  const sent = await page.request.post("/api/v1/ingest/listings", {
    headers: { origin },
    data: { source: "My script", listings: [{ externalId: "1", title: "Jazzmaster", price }] },
  });
  expect(await sent.json()).toMatchObject({ inserted: 1, rejected: [] });
  await page.goto("/sources");
  const source = page.getByRole("region", { name: "My script", exact: true });
  await expect(source.getByText("own scripts")).toBeVisible();
  await expect(source.getByText("when something is sent")).toBeVisible();
});
