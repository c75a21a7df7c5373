import { say } from "./progress.mjs";
import { stopSteps } from "./run-step.mjs";

const PARENT_POLL_MS = 500;

/**
 * Ends everything in the reverse order of `add`, once, on SIGINT, SIGTERM, SIGHUP, or when npm or the shell that ran
 * this process has died. Then the exit code is `signalCode`.
 */
export function createShutdown({ signalCode = 0 } = {}) {
  const undo = [];
  let stopping = null;

  const run = async (exitCode, lastWords) => {
    let code = exitCode;
    for (const work of [stopSteps, ...undo.reverse()]) {
      try {
        await work();
      } catch (error) {
        console.error(`While stopping: ${error.message}`);
        code = 1;
      }
    }
    lastWords?.();
    process.exit(code);
  };
  /** `lastWords` runs when everything has ended. */
  const stop = (exitCode, lastWords) => {
    stopping ??= run(exitCode, lastWords);
    return stopping;
  };
  const stopOnSignal = () => {
    if (!stopping) say("Stopping …");
    stop(signalCode);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stopOnSignal);
  // A terminal that went away must not turn the next progress line into a crash.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

  // Some shells die of a signal without passing it on. Started without npm, a dying parent is a person logging out.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) stopOnSignal();
    }, PARENT_POLL_MS).unref();
  }
  return { add: (work) => undo.push(work), stop, isStopping: () => stopping !== null };
}
