// The fast checks, without a database: format, lint, types, import rules, unit and property tests.
import { spawnSync } from "node:child_process";

process.env.NEXT_TELEMETRY_DISABLED = "1";

const bin = (name) => `node_modules/.bin/${name}`;

const STEPS = [
  ["format and lint", bin("biome"), ["check", "--error-on-warnings", "."]],
  ["route types", bin("next"), ["typegen"]],
  ["types", bin("tsc"), ["--noEmit"]],
  ["import rules", process.execPath, ["scripts/check-imports.mjs"]],
  ["conventions", process.execPath, ["scripts/check-conventions.mjs"]],
  ["version floors", process.execPath, ["scripts/check-floors.mjs"]],
  ["dead code", bin("knip"), []],
  ["unit tests", bin("vitest"), ["run", "--project", "unit", "--passWithNoTests"]],
];

for (const [title, command, args] of STEPS) {
  const started = performance.now();
  const result = spawnSync(command, args, { stdio: "inherit" });
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(`${result.status === 0 ? "ok    " : "FAILED"} ${title} (${seconds} s)`);
  if (result.status !== 0) process.exit(1);
}
