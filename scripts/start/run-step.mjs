import { spawnNode, stopChild } from "./spawn-child.mjs";
import { DISK_FULL, isDiskFull, StartError } from "./start-error.mjs";

const TAIL_LENGTH = 8_000;
/** How long to listen on after a program's end: one of its own children may hold its output open for ever. */
const LAST_WORDS_MS = 2_000;
const running = new Set();

/** Ends the steps that run now; for a stop in the middle of the start. */
export const stopSteps = () => Promise.all([...running].map((child) => stopChild(child)));

/**
 * Runs a Node program to its end in silence and returns { code, output }, the last 8,000 characters it wrote.
 * `inherit` lets it write to the terminal instead; after `timeoutMs` it is stopped.
 */
export async function runNode(args, { env = process.env, inherit = false, timeoutMs = 0 } = {}) {
  const child = spawnNode(args, {
    env,
    stdio: inherit ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let output = "";
  const keep = (chunk) => {
    output = (output + chunk).slice(-TAIL_LENGTH);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const timer = timeoutMs > 0 ? setTimeout(() => stopChild(child), timeoutMs) : null;
  let lastWordsTimer = null;
  const code = await new Promise((done) => {
    child.once("error", (error) => {
      keep(error.message);
      done(1);
    });
    child.once("exit", (exitCode, signal) => {
      lastWordsTimer = setTimeout(() => done(exitCode ?? signal), LAST_WORDS_MS);
    });
    child.once("close", (exitCode, signal) => done(exitCode ?? signal));
  });
  clearTimeout(timer);
  clearTimeout(lastWordsTimer);
  running.delete(child);
  return { code, output };
}

/** Like runNode, but anything except success is a StartError with the output below the sentence. */
export async function mustRunNode(what, args, options) {
  const { code, output } = await runNode(args, options);
  if (code === 0) return output;
  if (isDiskFull(output)) throw new StartError(DISK_FULL);
  throw new StartError(`${what} failed (${code}). It said:\n${output.trim()}`);
}
