import { expect, type Locator, type Page } from "@playwright/test";
import { takeLooks } from "./take-looks";

export const sourcePanel = (page: Page, name: string): Locator =>
  page.getByRole("region", { name, exact: true });

/** Connects a stand-in as a person does, by its page of consent; returns where the stand-ins are. */
export async function connectSandbox(page: Page, marketplace: string): Promise<string> {
  await page.goto("/sources");
  await page.getByRole("button", { name: "Add a source" }).click();
  await takeLooks(page, `ways-${marketplace}`);
  await page.getByRole("button", { name: new RegExp(`^${marketplace}`) }).click();
  await takeLooks(page, `connect-${marketplace}`);
  await page.getByRole("button", { name: "Connect the sandbox" }).click();
  await expect(page.getByText(`Practice ${marketplace}, not the real site`)).toBeVisible();
  const { origin } = new URL(page.url());
  await takeLooks(page, `consent-${marketplace}`);
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByText(`${marketplace} sandbox is connected.`)).toBeVisible();
  await takeLooks(page, `connected-${marketplace}`);
  return origin;
}

/** Saves a search and waits until the source has answered it, whose panel says so meanwhile. */
export async function searchAt(page: Page, source: Locator, words: string): Promise<void> {
  await source.getByRole("button", { name: "Add a search" }).click();
  await page.getByLabel("Words").fill(words);
  await takeLooks(page, "search");
  await page.getByRole("button", { name: "Save and ask" }).click();
  const line = source.getByRole("listitem").filter({ hasText: words });
  await expect(line.getByText(/answered just now/)).toBeVisible({ timeout: 60_000 });
}

/** Everything that the panel's line of progress says from now on, however short a time it stands there. */
async function listen(source: Locator): Promise<() => Promise<string[]>> {
  const said = await source
    .getByRole("status")
    .first()
    .evaluateHandle((line) => {
      const texts: string[] = [];
      const note = () => texts.push(line.textContent ?? "");
      new MutationObserver(note).observe(line, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return texts;
    });
  return () => said.jsonValue();
}

/** When the source began to be asked last, once it has answered; null while it is asked. */
async function lastAnswered(page: Page, name: string): Promise<string | null> {
  const answer = await page.request.get("/api/v1/sources");
  const { sources }: { sources: { name: string; lastRun: Run | null }[] } = await answer.json();
  const run = sources.find((source) => source.name === name)?.lastRun;
  return run?.state === "succeeded" ? run.startedAt : null;
}
type Run = { readonly state: string; readonly startedAt: string };

/** Asks a source by its button, as soon as it may be asked again, and waits for the answer. */
export async function runNow(page: Page, name: string): Promise<void> {
  const source = sourcePanel(page, name);
  const before = await lastAnswered(page, name);
  const progress = await listen(source);
  await expect(async () => {
    const answer = page.waitForResponse(/\/sources\/[^/]+\/run$/, { timeout: 5_000 });
    await source.getByRole("button", { name: `Run ${name} now` }).click({ timeout: 1_000 });
    expect((await answer).status()).toBe(202);
  }).toPass({ timeout: 90_000, intervals: [3_000] });
  await expect
    .poll(async () => ((await lastAnswered(page, name)) ?? before) !== before, { timeout: 60_000 })
    .toBe(true);
  await expect(source.getByText(/^Last (time|search)/)).toBeVisible({ timeout: 30_000 });
  expect(await progress()).toContainEqual(expect.stringMatching(/^(Asking|Asked for)/));
}
