import { statfsSync } from "node:fs";
import { StartError } from "./start-error.mjs";

const MIB = 1024 * 1024;
/** What node_modules, a build and a young database take, rounded up. */
const NEEDED_MIB = { installs: 1_500, builds: 500, runs: 100 };

/** The sentence to stop with when `freeBytes` is too little for the work ahead, else null. */
export function diskProblem(freeBytes, work, folder) {
  const free = Math.floor(freeBytes / MIB);
  const needed = NEEDED_MIB[work];
  if (free >= needed) return null;
  return `The disk is full: ${folder} has ${free} MiB free and this start needs ${needed} MiB. Free some space and start again.`;
}

export function checkDisk(folder, work) {
  const { bavail, bsize } = statfsSync(folder);
  const problem = diskProblem(bavail * bsize, work, folder);
  if (problem) throw new StartError(problem);
}
