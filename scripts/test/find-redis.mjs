import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import {
  cacheFolder,
  findOnPath,
  installDebianPackage,
  isDebian,
  isRoot,
  unpackDebianPackage,
} from "./debian-packages.mjs";

// The package redis-server would start a service. Its program is the one of redis-tools under another name.
const PACKAGE = "redis-tools";
const PROGRAM = "redis-check-rdb";

const works = ({ file, env }) =>
  spawnSync(file, ["--version"], {
    env: { ...process.env, ...env },
    timeout: 10_000,
    killSignal: "SIGKILL",
  }).status === 0;

function underItsName(program) {
  const file = join(cacheFolder("redis"), "redis-server");
  rmSync(file, { force: true });
  symlinkSync(program, file);
  return file;
}

function unpacked() {
  const folder = cacheFolder("redis");
  const program = join(folder, "usr/bin", PROGRAM);
  if (!existsSync(program)) unpackDebianPackage(PACKAGE, folder);
  if (!existsSync(program)) return null;
  const libraries = join(folder, "usr/lib");
  const paths = existsSync(libraries)
    ? readdirSync(libraries).map((name) => join(libraries, name))
    : [];
  return { file: underItsName(program), env: { LD_LIBRARY_PATH: paths.join(":") } };
}

/** A redis-server that runs here, { file, env }, got from Debian when the machine has none; null when it cannot be had. */
export function findRedis() {
  const present = findOnPath(["redis-server"]);
  if (present) return { file: present, env: {} };
  if (!isDebian()) return null;
  if (isRoot()) {
    if (!installDebianPackage(PACKAGE)) return null;
    const program = findOnPath([PROGRAM]);
    const installed = program && { file: underItsName(program), env: {} };
    return installed && works(installed) ? installed : null;
  }
  const found = unpacked();
  return found && works(found) ? found : null;
}
