import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { seedDemo } from "./prepare-database.mjs";

const env = { ...process.env, DEMO: "true" };
const FAILED = "The demo data could not be made; the next start tries again. It said:\n";

/** A seed that notes each of its runs, and then does what `then` says. */
function newSeed(then: string) {
  const folder = mkdtempSync(join(tmpdir(), "deal-scout-seed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "runs");
  appendFileSync(file, "");
  const runs = () => readFileSync(file, "utf8").length;
  const note = `require("node:fs").appendFileSync(${JSON.stringify(file)}, "x");`;
  const count = `const runs = require("node:fs").readFileSync(${JSON.stringify(file)}).length;`;
  return { runs, program: ["--eval", `${note}${count}${then}`] };
}

test("a seed that failed is tried once more", async () => {
  const second = newSeed(`if (runs < 2) process.exit(1); console.log("Demo login");`);
  expect(await seedDemo({ env, program: second.program, giveUp: () => false })).toBe("Demo login");
  const never = newSeed(`console.log("no room"); process.exit(1);`);
  expect(await seedDemo({ env, program: never.program, giveUp: () => false })).toBe(
    `${FAILED}no room`,
  );
  expect([second.runs(), never.runs()]).toEqual([2, 2]);
});

test("in the middle of a stop nothing is begun anew", async () => {
  const seed = newSeed("process.exit(1);");
  await seedDemo({ env, program: seed.program, giveUp: () => true });
  expect(seed.runs()).toBe(1);
});

test("one that was killed is told as that", async () => {
  const seed = newSeed(`process.kill(process.pid, "SIGKILL");`);
  expect(await seedDemo({ env, program: seed.program, giveUp: () => false })).toMatch(
    /It was ended by SIGKILL after \d+ s\.$/,
  );
});
