import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const SHUTDOWN_MS = 8_000;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Whether the pid is a living PostgreSQL on this data folder; never guesses from the number alone. */
function isOurs(pid, dataFolder) {
  if (process.platform === "linux") {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      const isZombie = /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
      return !isZombie && command.includes("postgres") && command.includes(dataFolder);
    } catch {
      return false;
    }
  }
  const listed = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return listed.stdout.includes("postgres") && listed.stdout.includes(dataFolder);
}

/** { pid, port } of the server that lives on the data folder, or null. */
export function findPostmaster(dataFolder) {
  try {
    const lines = readFileSync(join(dataFolder, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return isOurs(pid, dataFolder) ? { pid, port: Number(lines[3]) } : null;
  } catch {
    return null;
  }
}

/** Stops a server that outlived its launcher (possible where no parent-death signal exists) and clears its pid file. */
export async function clearLeftover(dataFolder) {
  const left = findPostmaster(dataFolder);
  if (left) process.kill(left.pid, "SIGINT");
  const deadline = performance.now() + SHUTDOWN_MS;
  while (left && isOurs(left.pid, dataFolder)) {
    if (performance.now() > deadline) {
      throw new Error(`PostgreSQL (pid ${left.pid}) still uses ${dataFolder}; stop it first.`);
    }
    await sleep(50);
  }
  // PostgreSQL itself trusts the number in the file, and in a user namespace any living process would look like it.
  rmSync(join(dataFolder, "postmaster.pid"), { force: true });
}
