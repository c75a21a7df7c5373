import { expect, test } from "vitest";
import { findBrokenConventions } from "./check-conventions.mjs";

function broken(texts: Record<string, string>): string[] {
  return findBrokenConventions({
    files: Object.keys(texts),
    read: (file: string) => texts[file] ?? "",
    exists: (path: string) => path in texts,
  });
}

test("a tree that keeps them has nothing to say", () => {
  expect(
    broken({
      "README.md": "See `lib/core/money.ts`.",
      "lib/core/money.ts": "export const one = 1;",
      "jobs/scan.job.ts": "export const scanJob = 1;",
      "jobs/registry.ts": 'import { scanJob } from "./scan.job";',
      "components/ui/button.tsx": '"use client";',
    }),
  ).toEqual([]);
});

test.each([
  ["client directive", { "app/page.tsx": '"use client";\n' }],
  ["jobs are registered", { "jobs/scan.job.ts": "", "jobs/registry.ts": "" }],
  ["connectors and channels are registered", { "lib/connectors/ebay/index.ts": "" }],
  ["root prose", { "STATUS.md": "all done" }],
  ["tracked debris", { ".env": "SECRET=1" }],
  ["file names", { "lib/core/utils.ts": "" }],
  ["closed set of suffixes", { "lib/core/money.handler.ts": "" }],
  ["paths in the docs exist", { "README.md": "`lib/core/gone.ts`" }],
  ["unfinished words", { "lib/core/money.ts": "// TODO later" }],
  ["focused or skipped tests", { "lib/core/money.test.ts": 'test.only("x", () => {});' }],
  ["addresses", { "lib/core/money.ts": "URL.canParse(text)" }],
])("%s", (rule, texts) => {
  expect(broken(texts as Record<string, string>).map((line) => line.split(":")[0])).toEqual([rule]);
});
