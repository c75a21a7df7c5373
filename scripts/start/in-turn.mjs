import { claimFolder, findHolder } from "./claim-folder.mjs";
import { StartError } from "./start-error.mjs";

const LOOK_MS = 200;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

async function claim(folder, purpose) {
  for (;;) {
    try {
      return await claimFolder({ dataFolder: folder, purpose });
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
    }
    while (findHolder(folder)) await sleep(LOOK_MS);
  }
}

/**
 * Runs `work` when no other process is at the same in this folder, and returns what it returns. `onWait` is told when
 * it has to wait; a process that died in the middle is not waited for.
 */
export async function inTurn({ folder, purpose, onWait }, work) {
  if (findHolder(folder)) onWait();
  const turn = await claim(folder, purpose);
  try {
    return await work();
  } finally {
    turn.release();
  }
}
