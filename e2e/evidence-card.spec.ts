import { randomBytes } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { findAxeViolations } from "./support/find-axe-violations";
import { signUpAnother } from "./support/sign-up-another";
import { expect, test } from "./support/test";
import { watchPage } from "./support/watch-page";

test.describe.configure({ timeout: 120_000 });

const panelOf = (page: Page, name: string) =>
  page.locator("section", { has: page.getByRole("heading", { name, exact: true }) });
const compsOf = (page: Page) => panelOf(page, "Comparable sales");
const strikes = (page: Page) => compsOf(page).getByRole("button", { name: /^Strike out: / });
const sentence = (page: Page) => page.locator("main p[aria-live=polite]").first();
const strip = (page: Page): Locator =>
  page.getByRole("img", { name: /^Distribution of/ }).and(page.locator(":visible"));
const ghosts = (page: Page) => strip(page).locator("path[stroke-dasharray='2.2 1.6']");
const most = (page: Page) =>
  panelOf(page, "The most to pay, to resell").getByRole("row", { name: /^The most to pay/ });

/** A listing of everybody's with a firm verdict from sales. */
async function sharedDeal(page: Page): Promise<{ id: string; title: string; category: string }> {
  const answer = await page.request.get("/api/v1/deals?band=fair&limit=50");
  const { items } = await answer.json();
  return items.find(
    (deal: {
      source: { isDemo: boolean };
      verdict: { value: { confidence: string; market: { basis: string } } };
    }) => {
      const { value } = deal.verdict;
      return deal.source.isDemo && value.confidence === "firm" && value.market.basis === "sold";
    },
  );
}

async function evidenceOf(page: Page, id: string) {
  return await (await page.request.get(`/api/v1/deals/${id}/evidence`)).json();
}

/** Presses and waits until the answer is on the page; how long that took. */
async function choose(page: Page, button: Locator): Promise<void> {
  const answered = page.waitForResponse(
    (answer) => answer.url().includes("/evidence") && answer.request().method() !== "GET",
  );
  await button.click();
  expect((await answered).status()).toBe(200);
}

/** A comp at a price of the market that is not used, and where it stands among those found by its title. */
async function likelyComp(page: Page, id: string): Promise<{ title: string; index: number }> {
  const { verdict, comps } = await evidenceOf(page, id);
  const { q25Cents, q75Cents } = verdict.value.market.quantiles;
  const find = async (params: Record<string, string>) => {
    const answer = await page.request.get("/api/v1/comps", {
      params: { addableTo: id, sort: "-observedOn", ...params },
    });
    return (await answer.json()).items as { id: string; title: string; condition: string }[];
  };
  const range = { priceCentsMin: String(q25Cents), priceCentsMax: String(q75Cents), limit: "100" };
  const known = new Set(comps.map((comp: { id: string }) => comp.id));
  for (const comp of await find(range)) {
    if (known.has(comp.id)) continue;
    const same = await find({ q: comp.title, limit: "8" });
    const index = same.findIndex((one) => one.id === comp.id);
    if (index >= 0) return { title: comp.title, index };
  }
  throw new Error("no comp to add");
}

test("a comp is struck out and brought back; verdict, plot and max-buy follow, for this person alone", async ({
  page,
  browser,
  baseURL,
  person: _signedIn,
}) => {
  const problems = watchPage(page);
  const deal = await sharedDeal(page);
  await page.goto(`/deals/${deal.id}`);
  const [said, mostBefore] = [await sentence(page).textContent(), await most(page).textContent()];
  const count = (await evidenceOf(page, deal.id)).verdict.compCount;
  expect(said).toMatch(/It (becomes great at|stays great up to) \$/);
  await expect(ghosts(page)).toHaveCount(0);

  for (const struck of [1, 2]) {
    await choose(page, strikes(page).first());
    await expect(ghosts(page)).toHaveCount(struck);
    await expect(sentence(page)).toContainText(`${count - struck} similar sales`);
  }
  await expect(compsOf(page).getByText("You struck out 2 comps")).toBeVisible();
  await expect(strip(page)).toHaveAccessibleName(/2 more struck out by you/);
  expect(await most(page).textContent()).not.toBe(mostBefore);
  await expect.poll(async () => (await evidenceOf(page, deal.id)).isBeingJudged).toBe(false);
  await expect(page.getByText("It is being judged again.")).toHaveCount(0);
  await expect(sentence(page)).toContainText(`${count - 2} similar sales`);
  const chosen = await sentence(page).textContent();

  await page.reload();
  await expect(compsOf(page).getByText("You struck out 2 comps")).toBeVisible();
  expect(await sentence(page).textContent()).toBe(chosen);
  await expect(ghosts(page)).toHaveCount(2);

  const other = await signUpAnother(browser, baseURL);
  await other.goto(`${baseURL}/deals/${deal.id}`);
  expect(await sentence(other).textContent()).toBe(said);
  await other.context().close();

  await choose(
    page,
    compsOf(page)
      .getByRole("button", { name: /^Bring back: / })
      .first(),
  );
  await expect(compsOf(page).getByText("You struck out 1 comp", { exact: false })).toBeVisible();
  await expect(sentence(page)).toContainText(`${count - 1} similar sales`);
  await choose(page, compsOf(page).getByRole("button", { name: "Take back" }));
  await expect(ghosts(page)).toHaveCount(0);
  await expect(compsOf(page).getByText(/You struck out/)).toHaveCount(0);
  await expect.poll(() => sentence(page).textContent()).toBe(said);
  await expect.poll(() => most(page).textContent()).toBe(mostBefore);
  expect(problems).toEqual([]);
});

test("the verdict follows at once", async ({ page, person: _signedIn }) => {
  const deal = await sharedDeal(page);
  await page.goto(`/deals/${deal.id}`);
  await expect(strikes(page).first()).toBeVisible();
  const took: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    took.push(
      await page.evaluate(async () => {
        const said = document.querySelector("main p[aria-live=polite]");
        const before = said?.textContent;
        const button = document.querySelector<HTMLElement>("button[aria-label^='Strike out: ']");
        const started = performance.now();
        button?.click();
        while (said?.textContent === before) await new Promise(requestAnimationFrame);
        return performance.now() - started;
      }),
    );
    await expect.poll(async () => (await evidenceOf(page, deal.id)).isBeingJudged).toBe(false);
  }
  test.info().annotations.push({ type: "ms", description: took.map(Math.round).join(" ") });
  // A machine of its own needs less than a tenth of a second; other processes may take their share of this one.
  expect(Math.min(...took)).toBeLessThan(500);
});

test("a comp is found, added by one press and taken back, by keyboard alone", async ({
  page,
  person: _signedIn,
}) => {
  const problems = watchPage(page);
  const deal = await sharedDeal(page);
  await page.goto(`/deals/${deal.id}`);
  const count = (await evidenceOf(page, deal.id)).verdict.compCount;
  const open = compsOf(page).getByRole("button", { name: "Add a comp" });
  await open.focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("searchbox", { name: "Find a comp to add" });
  await expect(field).toBeFocused();
  await expect(compsOf(page).getByText(/comps? found/)).toHaveCount(1);
  await page.keyboard.type("zzzzqq");
  await expect(
    compsOf(page).getByText("No comp has all these words.", { exact: false }),
  ).toBeVisible();
  await field.fill("");
  const { title, index } = await likelyComp(page, deal.id);
  await page.keyboard.type(title);
  const item = compsOf(page).getByRole("listitem").nth(index);
  const found = item.getByRole("button", { name: `Add: ${title}` });
  await expect(found).toBeVisible();
  await found.focus();
  await page.keyboard.press("Enter");
  await expect(compsOf(page).getByText("You added 1 comp")).toBeVisible();
  await expect(sentence(page)).toContainText(`${count + 1} similar sales`);
  const back = item.getByRole("button", { name: `Take back: ${title}` });
  await expect(back).toBeFocused();
  const row = compsOf(page).getByRole("row", { name: /added by you/ });
  await expect(row).toContainText("1.00");
  expect(await findAxeViolations(page)).toEqual([]);
  await page.reload();
  await expect(row).toBeVisible();
  const remove = compsOf(page).getByRole("button", { name: /^Do not add: / });
  await remove.focus();
  await page.keyboard.press("Enter");
  await expect(compsOf(page).getByText("You added 1 comp")).toHaveCount(0);
  await expect(sentence(page)).toContainText(`${count} similar sales`);

  await strikes(page).first().focus();
  await page.keyboard.press("x");
  await expect(compsOf(page).getByText("You struck out 1 comp")).toBeVisible();
  await expect(compsOf(page).getByRole("button", { name: /^Bring back: / })).toBeFocused();
  await page.keyboard.press("z");
  await expect(compsOf(page).getByText("You struck out 1 comp")).toHaveCount(0);
  expect(problems).toEqual([]);
});

test("without a verdict what is added is judged, and the verdict comes by itself", async ({
  page,
  baseURL,
  person: _signedIn,
}) => {
  const headers = { origin: baseURL ?? "" };
  const word = `Zyx${randomBytes(4).toString("hex")}`;
  const price = { cents: 9_000, currency: "USD" };
  const made = await page.request.post("/api/v1/listings", {
    data: { title: `${word} thing`, price },
    headers,
  });
  const { id } = await made.json();
  for (const cents of [10_000, 10_500, 11_000, 9_800, 10_200]) {
    // Its words and category are another's: nothing but the person knows that it is the same.
    const data = {
      title: `Alias ${word.slice(3)} ${cents}`,
      category: "Elsewhere",
      basis: "sold",
      price: { ...price, cents },
    };
    expect((await page.request.post("/api/v1/comps", { data, headers })).status()).toBe(201);
  }
  await expect(async () => {
    await page.goto(`/deals/${id}`);
    await expect(sentence(page)).toContainText("No verdict", { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await compsOf(page).getByRole("button", { name: "Add a comp" }).click();
  await page.getByRole("searchbox", { name: "Find a comp to add" }).fill(`alias ${word.slice(3)}`);
  await expect(compsOf(page).getByRole("button", { name: /^Add: / })).toHaveCount(5);
  for (let left = 5; left > 0; left -= 1) {
    const free = compsOf(page).getByRole("button", { name: /^Add: / });
    await choose(page, free.first());
    // The list moves when one is taken from it: a press meant for the next would meet nothing.
    await expect(free).toHaveCount(left - 1);
  }
  await expect(compsOf(page).getByText("You added 5 comps")).toBeVisible();
  await expect(sentence(page)).toContainText("below", { timeout: 60_000 });
  await expect(page.getByText("It is being judged again")).toHaveCount(0);
  await expect(most(page)).toContainText("$");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the card is accessible in ${colorScheme}, and nothing is cut`, async ({
    page,
    person: _signedIn,
  }) => {
    await page.emulateMedia({ colorScheme });
    const deal = await sharedDeal(page);
    await page.goto(`/deals/${deal.id}`);
    await choose(page, strikes(page).first());
    await compsOf(page).getByRole("button", { name: "Add a comp" }).click();
    await expect(compsOf(page).getByText(/comps? found/)).toHaveCount(1);
    await expect.poll(async () => (await evidenceOf(page, deal.id)).isBeingJudged).toBe(false);
    await expect(page.getByText("It is being judged again.")).toHaveCount(0);
    expect(await findAxeViolations(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}
