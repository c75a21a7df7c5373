// Preloaded into web and jobs: when the launcher is killed with -9, nothing may go on without it.
import { isMainThread } from "node:worker_threads";

const POLL_MS = 500;
const GRACE_MS = 5_000;

const parent = Number(process.env.DEAL_SCOUT_PARENT);
// Grandchildren inherit this preload, but their parent is not the launcher.
if (isMainThread) delete process.env.DEAL_SCOUT_PARENT;

// Web and jobs lead a process group of their own, which takes their own children along.
const signalGroup = (signal) => process.kill(-process.pid, signal);

if (isMainThread && parent > 0) {
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    setTimeout(() => signalGroup("SIGKILL"), GRACE_MS).unref();
    signalGroup("SIGTERM");
  }, POLL_MS);
  timer.unref();
}
