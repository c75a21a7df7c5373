import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PROJECT } from "./read-options.mjs";

const PRELOAD = pathToFileURL(join(import.meta.dirname, "die-with-parent.mjs")).href;
const FORCE_AFTER_MS = 5_000;

/**
 * Starts Node as the leader of its own process group; it ends when this process does, even by kill -9.
 * @returns {import("node:child_process").ChildProcess}
 */
export function spawnNode(args, { env = process.env, stdio = ["ignore", "pipe", "pipe"] } = {}) {
  return spawn(process.execPath, ["--import", PRELOAD, ...args], {
    cwd: PROJECT,
    env: { ...env, DEAL_SCOUT_PARENT: String(process.pid) },
    stdio,
    // Ctrl-C reaches the launcher only, which stops everything in order.
    detached: true,
  });
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** Asks a child and its own children to end, and kills those that have not when the time is over. */
export async function stopChild(child, forceAfterMs = FORCE_AFTER_MS) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  signalGroup(child, "SIGTERM");
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), forceAfterMs);
  await ended;
  clearTimeout(timer);
  signalGroup(child, "SIGKILL");
}
