import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILES = { SESSION_SECRET: "session.secret", ENCRYPTION_KEY: "encryption.secret" };

function readOrMake(file) {
  try {
    writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}

/** The secrets of a local installation: those that are set, else made once and kept in the data folder. */
export function localSecrets(dataFolder, env) {
  return Object.fromEntries(
    Object.entries(FILES).map(([name, file]) => [
      name,
      env[name] || readOrMake(join(dataFolder, file)),
    ]),
  );
}
