// The fast checks, without a database: format, lint, types, import rules, unit and property tests.
import { spawnSync } from "node:child_process";

process.env.NEXT_TELEMETRY_DISABLED = "1";

const STEPS = [
  ["format and lint", "biome", ["check", "--error-on-warnings", "."]],
  ["route types", "next", ["typegen"]],
  ["types", "tsc", ["--noEmit"]],
  [
    "import rules",
    "depcruise",
    ["--config", ".dependency-cruiser.cjs", "app", "components", "db", "jobs", "lib", "scripts"],
  ],
  ["unit tests", "vitest", ["run", "--project", "unit", "--passWithNoTests"]],
];

for (const [title, command, args] of STEPS) {
  const started = performance.now();
  const result = spawnSync(`node_modules/.bin/${command}`, args, { stdio: "inherit" });
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(`${result.status === 0 ? "ok    " : "FAILED"} ${title} (${seconds} s)`);
  if (result.status !== 0) process.exit(1);
}
