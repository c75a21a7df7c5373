import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnAs } from "./choose-runner.mjs";

/** initdb runs its neighbour through a shell, in double quotes: what a shell reads there would be run, not found. */
function refuseShellSigns(binaries) {
  if (process.platform === "win32" || !/["$`\\]/.test(binaries)) return;
  throw new Error(
    `PostgreSQL cannot be set up in a folder whose path holds one of " $ \` \\: ${binaries}. Move Deal-Scout to another folder, or set DATABASE_URL to a server of your own.`,
  );
}

/** Runs initdb aside and moves the result into place, so that an interrupted one leaves nothing half-made behind. */
export async function initialise({ runner, binaries, dataFolder, user, password }) {
  refuseShellSigns(binaries);
  const fresh = `${dataFolder}.new`;
  const passwordFile = `${dataFolder}.pw`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runner.owner) {
    chownSync(fresh, runner.owner.uid, runner.owner.gid);
    chownSync(passwordFile, runner.owner.uid, runner.owner.gid);
  }
  const args = ["-D", fresh, "-U", user, "-A", "scram-sha-256", `--pwfile=${passwordFile}`];
  // Without an encoding a machine with no LANG gets SQL_ASCII.
  args.push("--encoding=UTF8", "--locale=C", "--locale-provider=builtin");
  args.push("--builtin-locale=C.UTF-8", "--data-checksums", "--no-instructions");
  const child = spawnAs(runner, join(binaries, "initdb"), args, {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const code = await new Promise((done) => {
    child.once("error", (error) => {
      errors += error.message;
      done(1);
    });
    child.once("close", done);
  });
  rmSync(passwordFile, { force: true });
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error(`The embedded PostgreSQL could not be set up: ${errors.trim()}`);
  }
  renameSync(fresh, dataFolder);
}
