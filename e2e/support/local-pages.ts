import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";

const FOLDER = join(import.meta.dirname, "../../extension/__fixtures__");
const PHOTO = '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"></svg>';

/** Answers for a host with one of the local pages, and for everything below /photos and /icons with a picture. */
export async function servePage(
  context: BrowserContext,
  host: string,
  name: string,
): Promise<void> {
  const body = readFileSync(join(FOLDER, `${name}.html`), "utf8");
  await context.route(`https://${host}/**`, (route) => {
    const isPicture = /\/(?:photos|icons)\//.test(route.request().url());
    return route.fulfill(
      isPicture
        ? { contentType: "image/svg+xml", body: PHOTO }
        : { contentType: "text/html; charset=utf-8", body },
    );
  });
}
