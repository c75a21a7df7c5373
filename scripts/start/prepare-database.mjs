import { existsSync } from "node:fs";
import { join } from "node:path";
import { say } from "./progress.mjs";
import { PROJECT } from "./read-options.mjs";
import { mustRunNode, runNode } from "./run-step.mjs";
import { DISK_FULL, isDiskFull, StartError } from "./start-error.mjs";

const SETTINGS_WRONG = 78;
const DATABASE_UNUSABLE = 69;

/** Checks the settings, the database and its schema. In production a failed migration is left to /api/health to report. */
export async function prepareDatabase({ env, isProduction }) {
  const { code, output } = await runNode(["--import", "tsx", "scripts/prepare.ts"], { env });
  if (code === 0) return;
  if (isDiskFull(output)) throw new StartError(DISK_FULL);
  if (code === SETTINGS_WRONG || code === DATABASE_UNUSABLE) throw new StartError(output.trim());
  const text = `The database could not be brought up to date:\n${output.trim()}`;
  if (!isProduction) throw new StartError(text);
  say(`${text}\nStarting all the same, so that /api/health can say so.`);
}

/** Runs the demo seed, which does nothing the second time; returns what it has to say to the user. */
export async function seedDemo(env) {
  const script = "scripts/seed-demo.ts";
  if (!existsSync(join(PROJECT, script))) return "";
  const output = await mustRunNode("The demo data", ["--import", "tsx", script], { env });
  return output.trim();
}
