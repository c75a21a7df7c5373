import { join } from "node:path";
import type { Page } from "@playwright/test";

/** A folder outside the project, where somebody wants to look at the pages; usually nobody does. */
const FOLDER = process.env.E2E_LOOKS;
const WIDTHS = [1_440, 390] as const;
const THEMES = ["light", "dark"] as const;

/** Pictures of the page as it is now: wide and narrow, light and dark. Nothing happens where nobody asked for them. */
export async function takeLooks(page: Page, name: string): Promise<void> {
  if (!FOLDER) return;
  const size = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      const path = join(FOLDER, `${name}-${width}-${theme}.png`);
      await page.screenshot({ path, fullPage: true, animations: "disabled" });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (size) await page.setViewportSize(size);
}
