import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const INSTALL_MS = 300_000;
const DOWNLOAD_MS = 60_000;

const run = (command, args, timeout, options = {}) =>
  spawnSync(command, args, { encoding: "utf8", timeout, ...options });

/** The first of the programs that this machine has on its PATH, or null. */
export function findOnPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter).concat("/usr/local/bin", "/usr/bin");
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find((file) => existsSync(file)) ?? null;
}

/** Where things that outlive a checkout are kept: never in the project. */
export function cacheFolder(name) {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "deal-scout", name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

export const isDebian = () => existsSync("/etc/debian_version") && findOnPath(["apt-get"]) !== null;
export const isRoot = () => process.getuid?.() === 0;

/** Installs one Debian package as root, and says so; returns whether it worked. */
export function installDebianPackage(name) {
  console.log(`Installing the system package ${name} (apt-get, as root) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const args = ["install", "-y", "--no-install-recommends", name];
  const install = () => run("apt-get", args, INSTALL_MS, { env }).status === 0;
  // A fresh machine has no package lists yet.
  return install() || (run("apt-get", ["update"], INSTALL_MS, { env }).status === 0 && install());
}

function dependencies(name) {
  const listed = run("apt-cache", ["depends", name], DOWNLOAD_MS).stdout ?? "";
  const names = [...listed.matchAll(/^\s+Depends: ([a-z0-9.+-]+)$/gm)].map(([, found]) => found);
  // The C library belongs to the machine's own loader.
  return names.filter((found) => found !== "libc6" && found !== "adduser");
}

/** Unpacks a Debian package and what it needs into `folder` without installing it; needs no root. */
export function unpackDebianPackage(name, folder) {
  for (const wanted of [name, ...dependencies(name)]) {
    run("apt-get", ["download", wanted], DOWNLOAD_MS, { cwd: folder });
  }
  for (const file of readdirSync(folder).filter((entry) => entry.endsWith(".deb"))) {
    run("dpkg-deb", ["-x", file, "."], DOWNLOAD_MS, { cwd: folder });
  }
}
