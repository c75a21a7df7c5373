import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BOOKMARKLET_FILE, renderBookmarkletCode } from "./gen-bookmarklet";

test("the bookmark's code is that of its source", async () => {
  const current = readFileSync(BOOKMARKLET_FILE, "utf8");
  expect(current, "run npm run bookmarklet:generate").toBe(await renderBookmarkletCode());
});
