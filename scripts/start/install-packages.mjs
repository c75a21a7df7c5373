import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { step } from "./progress.mjs";
import { PROJECT } from "./read-options.mjs";
import { mustRunNode } from "./run-step.mjs";
import { StartError } from "./start-error.mjs";

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(PROJECT, file), "utf8")).packages ?? {};
  } catch {
    return null;
  }
}

/** Entries for other systems, or that npm would not install, say nothing about this machine. */
const isExpected = ([path, entry], withTools) =>
  path !== "" &&
  !entry.optional &&
  !entry.devOptional &&
  !entry.extraneous &&
  !entry.link &&
  (withTools || !entry.dev);

/** npm writes its own record of node_modules last, so a record that matches the lockfile means a whole install. */
export function isInstalled(wanted, installed, withTools) {
  if (!installed) return false;
  return Object.entries(wanted)
    .filter((entry) => isExpected(entry, withTools))
    .every(([path, entry]) => installed[path]?.version === entry.version);
}

/** npm's own program, run by the same Node: a wrapper such as npm or npm.cmd would stay in memory beside it. */
function npmProgram() {
  const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "npm"));
  const beside = join(dirname(process.execPath), "../lib/node_modules/npm/bin/npm-cli.js");
  const found = [process.env.npm_execpath, ...onPath, beside]
    .filter((file) => file && existsSync(file))
    .map((file) => realpathSync(file))
    .find((file) => basename(file) === "npm-cli.js");
  if (!found) throw new StartError("npm was not found beside Node.js; install it and start again.");
  return found;
}

const readInstalled = () => readPackages("node_modules/.package-lock.json");

export const needsInstall = ({ withTools }) =>
  !isInstalled(readPackages("package-lock.json"), readInstalled(), withTools);

/** Runs `npm ci` when node_modules is not what the lockfile says; `withTools` adds what only tests and checks need. */
export async function installPackages({ withTools }) {
  if (!needsInstall({ withTools })) return;
  const hadTools = Object.values(readInstalled() ?? {}).some((entry) => entry.dev);
  const scope = withTools || hadTools ? "--include=dev" : "--omit=dev";
  const args = ["ci", scope, "--no-audit", "--no-fund", "--loglevel=error"];
  await step("Installing packages", "about a minute", () =>
    mustRunNode("npm ci", [npmProgram(), ...args]),
  );
}
