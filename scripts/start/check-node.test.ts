import { expect, test } from "vitest";
import { nodeProblem } from "./check-node.mjs";

test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("Node %s is new enough", (version) => {
  expect(nodeProblem(version)).toBeNull();
});

test.each(["14.21.3", "18.20.8", "20.18.3"])("Node %s is refused in one sentence", (version) => {
  expect(nodeProblem(version)).toMatch(/^Deal-Scout needs Node\.js 20\.19 or newer; this is .*\.$/);
});

test("the two programs look at the version before they load anything newer", async () => {
  const { readFileSync } = await import("node:fs");
  for (const file of ["scripts/start.mjs", "scripts/test.mjs", "scripts/cli.mjs"]) {
    const imports = readFileSync(file, "utf8").match(/^import .*$/gm);
    expect(imports).toEqual(['import { nodeProblem } from "./start/check-node.mjs";']);
  }
  expect(readFileSync("scripts/start/check-node.mjs", "utf8")).not.toMatch(/^import /m);
});
