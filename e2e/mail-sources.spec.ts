import type { Page } from "@playwright/test";
import { findAxeViolations } from "./support/find-axe-violations";
import { expect, test } from "./support/test";
import { watchPage } from "./support/watch-page";

test.describe.configure({ timeout: 120_000 });

const MAIL = "lib/domain/mail/parsers/generic/__fixtures__/auction-house.eml";

async function choose(page: Page, way: string): Promise<void> {
  await page.goto("/sources");
  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByRole("button", { name: new RegExp(`^${way}`) }).click();
  await expect(page.getByRole("heading", { name: way })).toBeVisible();
}

test("a mail of an unknown sender waits to be looked at, and is stored as it was corrected", async ({
  page,
  person: _signedIn,
}) => {
  const problems = watchPage(page);
  await choose(page, "A file of mails");
  await page.getByLabel("Mails", { exact: true }).setInputFiles(MAIL);
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Read the mails" }).click();
  await expect(page.getByText("1 mail came in and is read now.")).toBeVisible();

  const review = page.getByRole("heading", { name: "Mails to look at" });
  await expect(review).toBeVisible({ timeout: 60_000 });
  // Part of the page as it comes: arriving later it would push everything below it down.
  const fresh = await page.request.get("/sources", { maxRetries: 3 });
  expect(await fresh.text()).toContain(">Mails to look at<");
  const first = page.getByRole("group", { name: /^Listing 1 of/ });
  await expect(first.getByLabel("Title")).toHaveValue("Barometer, Messing, um 1900");
  await expect(first.getByLabel("Price")).toHaveValue("320");
  await page.getByText("Show its text").click();
  expect(await findAxeViolations(page)).toEqual([]);

  await first.getByLabel("Price").fill("about 300");
  await page.getByRole("button", { name: "Store 2 listings" }).click();
  await expect(first.getByText("Price: Not an amount.")).toBeVisible();
  await first.getByLabel("Price").fill("300");
  await page.getByRole("button", { name: "Store 2 listings" }).click();
  await expect(review).toBeHidden();
  // What is asked for from here on are the listings' own pictures.
  expect(problems).toEqual([]);
  await page.goto("/deals?q=barometer");
  await expect(page.getByText("Barometer, Messing, um 1900").first()).toBeVisible();
});

test("a mailbox on a private network is refused in plain words, beside the form", async ({
  page,
  person: _signedIn,
}) => {
  await choose(page, "A mailbox");
  await page.getByRole("button", { name: "Connect the mailbox" }).click();
  await expect(page.getByText("Name the mail server.")).toBeVisible();
  await page.getByLabel("Mail server (IMAP)").fill("127.0.0.1");
  await page.getByLabel("User name").fill("mara@home.example");
  await page.getByLabel("App password").fill("not a real one");
  await page.getByRole("button", { name: "Connect the mailbox" }).click();
  await expect(page.getByText(/private network, which is not allowed/)).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
});

test("a forwarding address is shown once, and takes mail", async ({ page, person: _signedIn }) => {
  await choose(page, "Forwarded mail");
  await page.getByRole("button", { name: "Make an address" }).click();
  const address = page.getByText(/\/api\/inbound-mail\//);
  await expect(address).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  const { pathname } = new URL((await address.textContent()) ?? "");
  const sent = await page.request.post(pathname, {
    headers: { "content-type": "message/rfc822" },
    data: "From: a@shop.example\r\nSubject: Hello\r\n\r\nNothing to sell today.\r\n",
  });
  expect(sent.status()).toBe(204);
  await page.getByRole("button", { name: "I have copied it" }).click();
  const source = page.getByRole("region", { name: "Forwarded mail" });
  await expect(source.getByText("when a mail comes in")).toBeVisible();
  await expect(source.getByRole("button", { name: /^Run / })).toHaveCount(0);
  await expect(address).toBeHidden();
});
