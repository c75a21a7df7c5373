import { connect } from "node:net";
import { explainDatabaseError, isTransient } from "./explain-database-error.mjs";
import { StartError } from "./start-error.mjs";

const TRY_MS = 5_000;
const PATIENCE_MS = 5_000;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

function tryToConnect(host, port) {
  return new Promise((done, reject) => {
    const socket = connect({ host, port });
    socket.setTimeout(TRY_MS, () => {
      socket.destroy();
      reject(Object.assign(new Error("timeout"), { code: "CONNECT_TIMEOUT" }));
    });
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.destroy();
      done();
    });
  });
}

/** Not `URL.canParse`: once compiled, Node 20 refuses every address that holds a letter such as ü. */
function toUrl(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function parseUrl(text) {
  const url = toUrl(text);
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname) return url;
  throw new StartError(
    "DATABASE_URL is not a PostgreSQL address; it looks like postgres://user:password@host:5432/database",
  );
}

/** Before anything long: is there a server at DATABASE_URL at all? Waits 5 s for one that is still coming up. */
export async function checkDatabaseUrl(text) {
  const url = parseUrl(text);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      await tryToConnect(host, Number(url.port || 5432));
      return;
    } catch (error) {
      const cause = error.errors?.[0] ?? error;
      const isWorthWaiting = isTransient(cause) && performance.now() < deadline;
      if (!isWorthWaiting) throw new StartError(explainDatabaseError(cause, text));
    }
    await sleep(500);
  }
}
