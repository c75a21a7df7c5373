// No locked package is older than its floor. Reads two files and no network, so that it works anywhere.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const PROJECT = resolve(import.meta.dirname, "..");

const numbers = (version) => version.split("-")[0].split(".").map(Number);

/** Whether `version` is `floor` or newer; a pre-release of the floor itself is older. */
export function isAtLeast(version, floor) {
  const [left, right] = [numbers(version), numbers(floor)];
  for (let place = 0; place < 3; place += 1) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return !version.includes("-") || floor.includes("-");
}

/** Every locked copy of a package with a floor that lies under it, as sentences. */
export function findBelowFloor(lock, floors) {
  const found = [];
  for (const [path, { version }] of Object.entries(lock.packages)) {
    const name = path.split("node_modules/").at(-1);
    const rule = floors[name];
    if (rule && !isAtLeast(version, rule.floor)) {
      found.push(`${path} is ${version}, the floor is ${rule.floor}: ${rule.reason}`);
    }
  }
  for (const name of Object.keys(floors)) {
    if (!lock.packages[`node_modules/${name}`]) found.push(`${name} has a floor and is not locked`);
  }
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const read = (file) => JSON.parse(readFileSync(join(PROJECT, file), "utf8"));
  const found = findBelowFloor(read("package-lock.json"), read("scripts/floors.json"));
  for (const line of found) console.log(`  ${line}`);
  process.exit(found.length > 0 ? 1 : 0);
}
