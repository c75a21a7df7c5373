import { closeSync, fstatSync, openSync, renameSync, writeSync } from "node:fs";

const BYTES_MAX = 5 * 1024 * 1024;

/** A log that keeps itself and its predecessor under 5 MiB each; a full disk loses lines, never the app. */
export function openLogFile(file) {
  let fd = openSync(file, "a", 0o600);
  let bytes = fstatSync(fd).size;
  const rotate = () => {
    closeSync(fd);
    renameSync(file, `${file}.1`);
    fd = openSync(file, "a", 0o600);
    bytes = 0;
  };
  return {
    write(chunk) {
      try {
        if (bytes > BYTES_MAX) rotate();
        bytes += writeSync(fd, chunk);
      } catch {
        // Nowhere left to say it.
      }
    },
  };
}
