import { say } from "./progress.mjs";
import { runNode } from "./run-step.mjs";
import { DISK_FULL, isDiskFull, StartError } from "./start-error.mjs";

export const PREPARE = "scripts/prepare.ts";
export const SEED_DEMO = "scripts/seed-demo.ts";
const SETTINGS_WRONG = 78;
const DATABASE_UNUSABLE = 69;
/** It takes seconds. */
const SEED_MS = 25_000;

/** Checks the settings, the database and its schema. In production a failed migration is left to /api/health to report. */
export async function prepareDatabase({ env, isProduction, program }) {
  const { code, output } = await runNode(program, { env });
  if (code === 0) return;
  if (isDiskFull(output)) throw new StartError(DISK_FULL);
  if (code === SETTINGS_WRONG || code === DATABASE_UNUSABLE) throw new StartError(output.trim());
  const text = `The database could not be brought up to date:\n${output.trim()}`;
  if (!isProduction) throw new StartError(text);
  say(`${text}\nStarting all the same, so that /api/health can say so.`);
}

const isEnough = ({ code }, giveUp) => code === 0 || giveUp();

/** Made in one transaction and once only, so that a second try after one that hung harms nothing. */
async function trySeed(env, program, giveUp) {
  const startedAt = performance.now();
  const first = await runNode(program, { env, timeoutMs: SEED_MS });
  const last = isEnough(first, giveUp)
    ? first
    : await runNode(program, { env, timeoutMs: SEED_MS });
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  const isEnded = typeof last.code === "string";
  return { ...last, ended: isEnded ? `It was ended by ${last.code} after ${seconds} s.\n` : "" };
}

/**
 * Runs the demo seed, which does nothing the second time; returns what there is to tell, the sign-in or the failure.
 * The app runs already and serves people without it, so a failure stops nothing. `giveUp()` says that no second try
 * is wanted.
 */
export async function seedDemo({ env, program, giveUp }) {
  if (env.DEMO !== "true") return "";
  const { code, output, ended } = await trySeed(env, program, giveUp);
  if (code === 0) return output.trim();
  const said = `${ended}${output}`.trim();
  return `The demo data could not be made; the next start tries again. It said:\n${said}`;
}
