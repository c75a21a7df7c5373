import { say } from "./progress.mjs";
import { spawnNode, stopChild } from "./spawn-child.mjs";

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const SETTLED_MS = 60_000;
const TAIL_LENGTH = 2_000;

/** How long to wait before the next start of a child that lived `livedMs` and last waited `waitedMs`. */
export function nextWait(waitedMs, livedMs) {
  if (waitedMs === 0 || livedMs >= SETTLED_MS) return FIRST_WAIT_MS;
  return Math.min(waitedMs * 2, LONGEST_WAIT_MS);
}

const lastLines = (text) => text.trim().split("\n").slice(-5).join("\n");

/**
 * Keeps one Node program running: whenever it ends, it is started again after 1, 2, 4 … 30 s.
 * `log` null lets it write to the terminal. Returns { ends, lastWords(), stop() }.
 */
export function supervise({ name, args, env, log, onStart }) {
  let child = null;
  let isStopping = false;
  let timer = null;
  let waitMs = 0;
  let tail = "";
  let ends = 0;

  const keep = (chunk) => {
    tail = (tail + chunk).slice(-TAIL_LENGTH);
    log?.write(chunk);
  };
  const start = () => {
    const startedAt = performance.now();
    tail = "";
    child = spawnNode(args, { env, stdio: log ? ["ignore", "pipe", "pipe"] : ["ignore", 1, 2] });
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.once("error", (error) => keep(error.message));
    if (child.pid) onStart(child.pid);
    child.once("close", (code, signal) => {
      if (isStopping) return;
      ends += 1;
      waitMs = nextWait(waitMs, performance.now() - startedAt);
      const how = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
      const words = signal || tail === "" ? "" : `. Its last lines:\n${lastLines(tail)}`;
      say(`${name} ${how}; starting it again in ${waitMs / 1_000} s${words}`);
      timer = setTimeout(start, waitMs);
    });
  };
  start();
  return {
    ends: () => ends,
    lastWords: () => lastLines(tail),
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      if (child) await stopChild(child);
    },
  };
}
