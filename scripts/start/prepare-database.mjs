import { say } from "./progress.mjs";
import { runNode } from "./run-step.mjs";
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

/**
 * Runs the demo seed, which does nothing the second time; returns what there is to tell, the sign-in or the failure.
 * The app runs already and serves people without it, so a failure stops nothing.
 */
export async function seedDemo(env) {
  if (env.DEMO !== "true") return "";
  const { code, output } = await runNode(["--import", "tsx", "scripts/seed-demo.ts"], { env });
  if (code === 0) return output.trim();
  return `The demo data could not be made; the next start tries again. It said:\n${output.trim()}`;
}
