import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";

const PROJECT = resolve(import.meta.dirname, "../..");
const FOLDER = join(PROJECT, "node_modules/.cache/deal-scout-test");
const REQUIRE =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

const bundled = new Map<string, string>();

/**
 * One JavaScript file of a program of the project and all it imports. A process that runs it starts with a
 * sixth of the work, and the tests start many.
 */
export function bundleScript(file: string): string {
  const known = bundled.get(file);
  if (known) return known;
  const { outputFiles } = buildSync({
    absWorkingDir: PROJECT,
    entryPoints: [file],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    banner: { js: REQUIRE },
    external: ["@node-rs/argon2", "pg-native"],
    logLevel: "error",
  });
  const outcome = join(FOLDER, file.replaceAll("/", "-").replace(/\.ts$/, ".mjs"));
  mkdirSync(FOLDER, { recursive: true });
  // Another test file may be running what is there.
  const draft = `${outcome}.${process.pid}`;
  writeFileSync(draft, outputFiles[0]?.contents ?? "");
  renameSync(draft, outcome);
  bundled.set(file, outcome);
  return outcome;
}
