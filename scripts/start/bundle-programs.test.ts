import { existsSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bundlePrograms } from "./bundle-programs.mjs";
import { runNode } from "./run-step.mjs";

const FAIL = "scripts/start/__fixtures__/fail-process.ts";

const fileOf = (args: readonly string[] | undefined) => args?.at(-1) ?? "";

test("a bundled program keeps its place, and its failure names the line of the source", async () => {
  const { [FAIL]: args } = await bundlePrograms([FAIL]);
  expect(fileOf(args)).toMatch(/\.cache\/deal-scout\/.*fail-process\.mjs$/);
  const { code, output } = await runNode(args ?? []);
  const folder = join(import.meta.dirname, "__fixtures__");
  expect(output).toContain(JSON.stringify({ folder, isListing: false }));
  expect(output).toMatch(
    /it broke here\n\s+at .*scripts\/start\/__fixtures__\/fail-process\.ts:8:/,
  );
  expect(code).toBe(1);
});

test("what is there already is not written again, where it may not even be writable", async () => {
  const { [FAIL]: args } = await bundlePrograms([FAIL]);
  const file = fileOf(args);
  expect(existsSync(file)).toBe(true);
  const longAgo = new Date("2020-01-01T00:00:00Z");
  utimesSync(file, longAgo, longAgo);
  await bundlePrograms([FAIL]);
  expect(statSync(file).mtime).toEqual(longAgo);
});
