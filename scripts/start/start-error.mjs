/** A reason not to start, worded for the person at the terminal; shown alone, without a stack. */
export class StartError extends Error {}

const FULL = /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/;

/** Whether a message or a command's output says that the disk is full. */
export const isDiskFull = (text) => FULL.test(text);

export const DISK_FULL =
  "The disk is full: free some space (about 2 GB for the first start) and start again.";

/** The text to print for anything that stopped the start. */
export function explainFailure(error) {
  if (error instanceof StartError) return error.message;
  const text = `${error?.code ?? ""} ${error?.message ?? error}`;
  if (isDiskFull(text)) return DISK_FULL;
  if (["EACCES", "EPERM", "EROFS"].includes(error?.code) && error.path) {
    return `Deal-Scout may not write to ${error.path}: give your user the right to, or start it as the user who owns the folder.`;
  }
  // A plain Error was worded for people; a TypeError and its kind is a mistake of ours, and its place matters.
  return error?.constructor === Error ? error.message : (error?.stack ?? String(error));
}
