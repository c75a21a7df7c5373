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

/** Presses a source's button until it has answered once more: what was asked a moment ago says so and is left alone. */
export async function runNow(page: Page, name: string): Promise<void> {
  const source = sourcePanel(page, name);
  const before = await lastAnswered(page, name);
  const isAnswered = async () => ![null, before].includes(await lastAnswered(page, name));
  const progress = await listen(source);
  await expect(async () => {
    if (await isAnswered()) return;
    const button = source.getByRole("button", { name: `Run ${name} now` });
    if (await button.isEnabled()) await button.click({ timeout: 1_000 });
    expect(await isAnswered()).toBe(true);
  }).toPass({ timeout: 90_000, intervals: [2_000] });
  await expect(source.getByText(/^Last (time|search)/)).toBeVisible({ timeout: 30_000 });
  expect(await progress()).toContainEqual(expect.stringMatching(/^(Asking|Asked for)/));
}
