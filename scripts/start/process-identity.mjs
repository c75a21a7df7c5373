import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

function readLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command name may hold spaces and brackets; the fields are counted after it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return null;
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${fields[19]}`;
  } catch {
    return null;
  }
}

/** When a living process began, in words that no later process with the same pid repeats; null when it is gone. */
export function processIdentity(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === "linux") return readLinux(pid);
  const listed = spawnSync("ps", ["-o", "lstart=,stat=", "-p", String(pid)], { encoding: "utf8" });
  const line = listed.stdout?.trim() ?? "";
  return line === "" || / Z\S*$/.test(line) ? null : line.replace(/ \S+$/, "");
}

/** Whether a recorded { pid, identity } still is that process. */
export const isAlive = (record) =>
  Boolean(record?.identity) && processIdentity(record.pid) === record.identity;

export const identify = (pid) => ({ pid, identity: processIdentity(pid) });
