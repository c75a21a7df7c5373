// The fast checks, without a database: format, lint, types, import rules, conventions, dead code and unit tests.
import { spawn } from "node:child_process";

process.env.NEXT_TELEMETRY_DISABLED = "1";

const bin = (name) => `node_modules/.bin/${name}`;

/** What reads the tree alone runs side by side; the types of the routes are written before anything reads them. */
const ROUNDS = [
  [["route types", bin("next"), ["typegen"]]],
  [
    ["format and lint", bin("biome"), ["check", "--error-on-warnings", "."]],
    ["types", bin("tsc"), ["--noEmit"]],
    ["import rules", process.execPath, ["scripts/check-imports.mjs"]],
    ["conventions", process.execPath, ["scripts/check-conventions.mjs"]],
    ["version floors", process.execPath, ["scripts/check-floors.mjs"]],
    ["dead code", bin("knip"), []],
  ],
  [["unit tests", bin("vitest"), ["run", "--project", "unit"]]],
];

/** Prints what the program says: at once when it runs alone, else in one piece at its end. */
function run([title, command, args], isAlone) {
  const started = performance.now();
  const child = spawn(command, args, { stdio: isAlone ? "inherit" : "pipe" });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => said.push(part));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(said));
      const seconds = ((performance.now() - started) / 1_000).toFixed(1);
      console.log(`${code === 0 ? "ok    " : "FAILED"} ${title} (${seconds} s)`);
      resolve(code === 0);
    });
  });
}

for (const steps of ROUNDS) {
  const results = await Promise.all(steps.map((step) => run(step, steps.length === 1)));
  if (results.includes(false)) process.exit(1);
}
