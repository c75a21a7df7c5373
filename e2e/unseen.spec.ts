import { randomBytes, randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { findAxeViolations } from "./support/find-axe-violations";
import { expect, test } from "./support/test";

test.describe.configure({ timeout: 120_000 });

const DAY_MS = 86_400_000;

/** An alert of a search, as the marketplace mailed it and a mail program keeps it. */
function alertMail(title: string, days: number): string {
  const id = randomInt(7_900_000_000, 7_999_999_999);
  const link = `https://sfbay.craigslist.org/eby/msg/d/oakland-amp/${id}.html`;
  const sentAt = new Date(Date.now() - days * DAY_MS).toUTCString().replace("GMT", "+0000");
  return `From alerts@alerts.craigslist.org Tue Nov 24 08:15:30 2026
Authentication-Results: mx.home.example; dkim=pass header.i=@alerts.craigslist.org;
 dmarc=pass (p=REJECT) header.from=alerts.craigslist.org
From: "CL Search" <alerts@alerts.craigslist.org>
To: mara@home.example
Subject: craigslist search: amp (1 new results)
Date: ${sentAt}
Message-ID: <${id}@mail.example>
Content-Type: text/plain; charset=utf-8

craigslist search alert: amp

========================
$450 - ${title}
${link}
(oakland downtown)

${link}
========================
`;
}

async function upload(page: Page, mbox: string): Promise<void> {
  await page.goto("/sources");
  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByRole("button", { name: /^A file of mails/ }).click();
  const file = { name: "alerts.mbox", mimeType: "application/mbox", buffer: Buffer.from(mbox) };
  await page.getByLabel("Mails", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Read the mails" }).click();
  await expect(page.getByText("2 mails came in and are read now.")).toBeVisible();
}

async function chooseState(page: Page, state: string): Promise<void> {
  await page.getByRole("button", { name: "All filters" }).click();
  const form = page.getByRole("dialog", { name: "Filters" });
  await form.getByLabel("State").selectOption(state);
  await form.getByRole("button", { name: /^(Apply|Show)/ }).click();
}

test("what was last seen long ago leaves the list, and is found as not seen lately", async ({
  page,
  person: _signedIn,
}) => {
  const model = `ZU${randomBytes(3).toString("hex").toUpperCase()}`;
  const [old, recent] = [`${model} amp from the summer`, `${model} amp of last week`];
  const listed = (title: string) =>
    page.getByRole("link", { name: title }).locator("visible=true").first();
  await upload(page, [alertMail(old, 20), alertMail(recent, 6)].join("\n"));
  await expect(async () => {
    await page.goto(`/deals?q=${model}&state=any`);
    await expect(listed(old)).toBeVisible({ timeout: 1_000 });
    await expect(listed(recent)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });

  await page.goto(`/deals?q=${model}`);
  await expect(listed(recent)).toBeVisible();
  await expect(listed(old)).toHaveCount(0);

  await chooseState(page, "Not seen lately");
  await expect(page).toHaveURL(/state=unseen/);
  await expect(listed(old)).toBeVisible();
  await expect(listed(recent)).toHaveCount(0);
  await expect(
    page
      .getByText(/not seen since/)
      .locator("visible=true")
      .first(),
  ).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);

  await page.getByRole("link", { name: "Remove the filter Not seen lately" }).click();
  await expect(listed(recent)).toBeVisible();
  await expect(listed(old)).toHaveCount(0);

  // What was saved is not lost because nobody has looked.
  await page.goto(`/deals?q=${model}&state=unseen`);
  await listed(old).click();
  await expect(
    page
      .getByText(/not seen since/i)
      .locator("visible=true")
      .first(),
  ).toBeVisible();
});
