// Adds the optional packages of other platforms that the registry at hand did not offer, so that `npm ci` works everywhere.
import { readFileSync, writeFileSync } from "node:fs";

const FILE = "package-lock.json";
const SYSTEMS = {
  darwin: "darwin",
  win32: "win32",
  windows: "win32",
  linux: "linux",
  android: "android",
  freebsd: "freebsd",
};
const PROCESSORS = [
  "arm64",
  "x64",
  "ia32",
  "arm",
  "riscv64",
  "ppc64",
  "s390x",
  "wasm32",
  "loong64",
];

const lock = JSON.parse(readFileSync(FILE, "utf8"));
let added = 0;

function platformEntry(name, version, isDev) {
  const parts = name.split(/[/-]/);
  const os = parts.map((part) => SYSTEMS[part]).filter(Boolean);
  const cpu = parts.filter((part) => PROCESSORS.includes(part));
  return {
    version,
    ...(isDev ? { dev: true } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
    ...(cpu.length > 0 ? { cpu } : {}),
  };
}

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (lock.packages[place] || lock.packages[`${path}/${place}`] || !/^\d/.test(version)) continue;
    lock.packages[place] = platformEntry(name, version, entry.dev);
    added += 1;
  }
}

const sorted = Object.entries(lock.packages).sort(([left], [right]) =>
  left.localeCompare(right, "en"),
);
lock.packages = Object.fromEntries(sorted);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} entries for other platforms added`);
