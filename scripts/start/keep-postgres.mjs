import { startEmbeddedPostgres } from "../embedded-postgres.mjs";
import { say } from "./progress.mjs";
import { nextWait } from "./supervise.mjs";

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Runs the embedded PostgreSQL and brings it back on the same port whenever it ends. Returns { url, stop() }. */
export async function keepPostgres({ folder, log }) {
  const onLog = (text) => log.write(text);
  let server = await startEmbeddedPostgres({ folder, onLog });
  const { url, port } = server;
  let isStopping = false;

  const restart = async () => {
    let waitMs = 0;
    while (!isStopping) {
      try {
        // Its own children may still be leaving: the new server refuses until they are gone.
        server = await startEmbeddedPostgres({ folder, port, onLog });
        if (isStopping) await server.stop();
        return;
      } catch (error) {
        waitMs = nextWait(waitMs, 0);
        say(`PostgreSQL did not come back: ${error.message}; trying again in ${waitMs / 1_000} s`);
        await sleep(waitMs);
      }
    }
  };
  const watch = async () => {
    while (!isStopping) {
      await server.exited;
      if (isStopping) return;
      say("PostgreSQL ended; starting it again");
      await restart();
    }
  };
  const watching = watch();
  return {
    url,
    async stop() {
      isStopping = true;
      await server.stop();
      await Promise.race([watching, sleep(500)]);
    },
  };
}
