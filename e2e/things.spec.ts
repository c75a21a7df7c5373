import type { Locator, Page } from "@playwright/test";
import { findAxeViolations } from "./support/find-axe-violations";
import { expect, test } from "./support/test";
import { watchPage } from "./support/watch-page";

// What is sent is joined within a minute, and each thing is looked at three times.
test.describe.configure({ timeout: 360_000 });

/** A connection that was kept open may be closed at the moment it is used again. */
const RETRIED = { maxRetries: 3 };
const JOINED = { timeout: 100_000, intervals: [1_000] };

type Ad = Readonly<Record<string, unknown>> & { readonly externalId: string };

/** One used guitar as its owner tells it; nobody else's words. */
const TALES = {
  kept: "Bought new in Leipzig in 2009, gigged for six years, a belt buckle rash on the back and one deep ding under the bridge. The original parts are in the case.",
  loose:
    "My late uncle played it in a dance band on the lakes; the cigarette burn at the headstock is his, the replaced nut is mine. Smells of the attic, sounds of summer.",
  split:
    "Came home with me from a flea market in Porto, refretted twice since. Somebody scratched a little boat behind the neck, which I have never had the heart to polish out.",
} as const;

type Tale = keyof typeof TALES;

const ad = (tale: Tale, turn: number, more: object = {}): Ad => ({
  externalId: `${tale} ${turn}`,
  title: `Fender Jazzmaster AVRI 62 olympic white, ${tale}`,
  description: TALES[tale],
  brand: "Fender",
  condition: "very_good",
  price: { cents: 165_000, currency: "USD" },
  sellerRef: `seller_of_${tale}`,
  ...more,
});

async function send(page: Page, listings: readonly Ad[]): Promise<void> {
  const { origin } = new URL(page.url());
  const sent = await page.request.post("/api/v1/ingest/listings", {
    headers: { origin },
    data: { source: "My script", listings },
    ...RETRIED,
  });
  expect(await sent.json()).toMatchObject({ rejected: [] });
}

/** Where a listing is, of those that are for sale; it need not be judged yet. */
async function addressOf(page: Page, words: string): Promise<string> {
  const answer = await page.request.get(
    `/api/v1/listings?own=true&state=active&q=${words}`,
    RETRIED,
  );
  const { items }: { items: { id: string }[] } = await answer.json();
  expect(items).toHaveLength(1);
  return `/deals/${items[0]?.id}`;
}

const thingOf = (page: Page): Locator =>
  page.locator("section", {
    has: page.getByRole("heading", { name: "The same thing before and elsewhere" }),
  });

/** Whether the listing is joined with another, as the API tells it. */
async function isJoined(page: Page, address: string): Promise<boolean> {
  const answer = await page.request.get(`/api/v1${address}`, RETRIED);
  return (await answer.json()).object !== null;
}

async function untilJoined(page: Page, address: string, joined: boolean): Promise<void> {
  await expect.poll(() => isJoined(page, address), JOINED).toBe(joined);
}

/** Three guitars that were offered, taken down, and are offered again. */
async function offerAgain(page: Page): Promise<Record<Tale, string>> {
  const tales: readonly Tale[] = ["kept", "loose", "split"];
  await send(
    page,
    tales.map((tale) => ad(tale, 1)),
  );
  await send(
    page,
    tales.map((tale) => ad(tale, 1, { state: "gone" })),
  );
  await send(
    page,
    tales.map((tale) => ad(tale, 2)),
  );
  const [kept, loose, split] = await Promise.all(tales.map((tale) => addressOf(page, tale)));
  return { kept: kept ?? "", loose: loose ?? "", split: split ?? "" };
}

test("what a person says of a thing holds: the same stays the same, and what was split off stays apart", async ({
  page,
  person: _signedIn,
}) => {
  const problems = watchPage(page);
  await page.goto("/deals");
  const at = await offerAgain(page);
  for (const address of Object.values(at)) await untilJoined(page, address, true);

  await test.step("it is the same", async () => {
    await page.goto(at.kept);
    const other = thingOf(page).getByRole("listitem");
    await expect(other).toHaveCount(1);
    await expect(other.getByText(/My script, gone, first seen/)).toBeVisible();
    expect(await findAxeViolations(page)).toEqual([]);
    const confirm = other.getByRole("button", { name: /^Confirm: / });
    await confirm.click();
    await expect(confirm).toHaveCount(0);
    await expect(other.getByText(/, confirmed$/)).toBeVisible();
  });

  await test.step("it is another one", async () => {
    await page.goto(at.split);
    await thingOf(page)
      .getByRole("button", { name: /^Split off: / })
      .click();
    await expect(thingOf(page)).toHaveCount(0);
  });

  await test.step("all are looked at again, and what nobody spoke of is taken apart", async () => {
    await send(page, [ad("split", 2, { price: { cents: 160_000, currency: "USD" } })]);
    const title = "Fender Jaguar AVRI 66 sunburst";
    await send(page, [
      ad("kept", 2, { title: `${title}, kept` }),
      ad("loose", 2, { title: `${title}, loose` }),
    ]);
    await untilJoined(page, at.loose, false);
  });

  await page.goto(at.kept);
  await expect(page.getByRole("heading", { name: /Jaguar/ }).first()).toBeVisible();
  await expect(thingOf(page).getByText(/, confirmed$/)).toBeVisible();
  await page.goto(at.split);
  await expect(page.getByText("$1,600").first()).toBeVisible();
  await expect(thingOf(page)).toHaveCount(0);
  expect(problems).toEqual([]);
});
