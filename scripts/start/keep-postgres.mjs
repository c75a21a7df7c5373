import { setTimeout as sleep } from "node:timers/promises";
import { startEmbeddedPostgres } from "../embedded-postgres.mjs";
import { say } from "./progress.mjs";
import { nextWait } from "./supervise.mjs";

const SETTLED_MS = 60_000;
const STOP_MS = 4_000;

/** Runs the embedded PostgreSQL and brings it back on the same port whenever it ends. Returns { url, stop() }. */
export async function keepPostgres({ folder, log }) {
  const onLog = (text) => log.write(text);
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  const pause = (ms) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => {});
  let server = await startEmbeddedPostgres({ folder, onLog });
  const { url, port } = server;

  /** Until it is up again; connections of the one before may hold its memory for a moment and have it refused. */
  const comeBack = async (firstWaitMs) => {
    let waitMs = firstWaitMs;
    while (!isStopping()) {
      await pause(waitMs);
      try {
        server = await startEmbeddedPostgres({ folder, port, onLog });
        return waitMs;
      } catch (error) {
        waitMs = nextWait(waitMs, 0);
        say(`PostgreSQL did not come back: ${error.message}; trying again in ${waitMs / 1_000} s`);
      }
    }
    return waitMs;
  };
  const keep = async () => {
    let waitedMs = 0;
    while (!isStopping()) {
      const startedAt = performance.now();
      await server.exited;
      if (isStopping()) return;
      const livedMs = performance.now() - startedAt;
      // Everything waits for it, so the first time is at once.
      const waitMs = livedMs >= SETTLED_MS ? 0 : waitedMs;
      say(`PostgreSQL ended; starting it again${waitMs ? ` in ${waitMs / 1_000} s` : ""}`);
      waitedMs = nextWait(await comeBack(waitMs), 0);
    }
    await server.stop();
  };
  const kept = keep();
  return {
    url,
    async stop() {
      stopping.abort();
      await server.stop();
      await Promise.race([kept, sleep(STOP_MS, undefined, { ref: false })]);
    },
  };
}
