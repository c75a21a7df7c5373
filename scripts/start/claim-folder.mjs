import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { identify, isAlive } from "./process-identity.mjs";
import { StartError } from "./start-error.mjs";

const ORPHANS_MS = 5_000;
/** Sticks and shared folders know one name for a file; there a record is not written in one piece. */
const NO_LINKS = new Set(["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"]);
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const claimPath = (dataFolder) => join(dataFolder, "running.json");

function readRecord(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** The record of the process that holds the data folder, dead or alive; null when there is none. */
export const readClaim = (dataFolder) => readRecord(claimPath(dataFolder));

/** The record of a living holder, or null. */
export function findHolder(dataFolder) {
  const claim = readClaim(dataFolder);
  return claim && isAlive(claim) ? claim : null;
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** Parts that outlived a killed launcher hold the port and the database: they are asked to end, then killed. */
async function endOrphans(claim) {
  const orphans = Object.values(claim.children ?? {}).filter(isAlive);
  for (const { pid } of orphans) killGroup(pid, "SIGTERM");
  const deadline = performance.now() + ORPHANS_MS;
  while (orphans.some(isAlive)) {
    if (performance.now() > deadline) {
      for (const { pid } of orphans.filter(isAlive)) killGroup(pid, "SIGKILL");
    }
    await sleep(50);
  }
}

function holderSentence(holder) {
  if (holder.purpose !== "start") {
    return `"${holder.purpose}" (pid ${holder.pid}) is using this folder's database; start again when it has ended.`;
  }
  const where = holder.url ? ` at ${holder.url}` : "";
  return `Deal-Scout already runs in this folder${where} (pid ${holder.pid}); stop that one first, or use it.`;
}

function isNew(create) {
  try {
    create();
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  }
}

/** Creates a file with all its words at once; false where there is one already. */
function createWhole(path, text) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    return isNew(() => linkSync(draft, path));
  } catch (error) {
    if (!NO_LINKS.has(error.code)) throw error;
    return isNew(() => writeFileSync(path, text, { mode: 0o600, flag: "wx" }));
  } finally {
    rmSync(draft, { force: true });
  }
}

/** One at a time: of two starts that saw the same dead record, the second would remove what the first wrote since. */
function removeDead(dataFolder) {
  const lock = join(dataFolder, "running.lock");
  if (!createWhole(lock, JSON.stringify(identify(process.pid)))) {
    if (!isAlive(readRecord(lock))) rmSync(lock, { force: true });
    return;
  }
  if (!findHolder(dataFolder)) rmSync(claimPath(dataFolder), { force: true });
  rmSync(lock, { force: true });
}

async function takeOver(dataFolder, text) {
  while (!createWhole(claimPath(dataFolder), text)) {
    // Without links another start may be between creating and writing its record.
    if (!readClaim(dataFolder)) await sleep(200);
    const found = readClaim(dataFolder);
    if (found && isAlive(found)) throw new StartError(holderSentence(found));
    if (found) await endOrphans(found);
    removeDead(dataFolder);
    await sleep(20);
  }
}

/**
 * Makes this process the only one that runs things in the data folder.
 * Throws a StartError that names a living holder; the record of a dead one is ignored.
 * @param {{ dataFolder: string, purpose: string, url?: string | null }} claim
 */
export async function claimFolder({ dataFolder, purpose, url = null }) {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const record = { ...identify(process.pid), purpose, url, children: {} };
  await takeOver(dataFolder, JSON.stringify(record));
  const write = () => {
    const fresh = `${claimPath(dataFolder)}.new`;
    writeFileSync(fresh, JSON.stringify(record), { mode: 0o600 });
    renameSync(fresh, claimPath(dataFolder));
  };
  return {
    recordChild(name, pid) {
      record.children[name] = identify(pid);
      write();
    },
    release: () => rmSync(claimPath(dataFolder), { force: true }),
  };
}
