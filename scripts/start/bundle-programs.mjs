import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PROJECT } from "./read-options.mjs";

const FOLDER = join(PROJECT, "node_modules/.cache/deal-scout");

/** It takes less than a second; a bundler that takes so long hangs. */
const BUNDLE_MS = 20_000;
class BundlerHangs extends Error {}

/** The files that start threads and processes look for them beside themselves, not beside the bundle. */
const keepPlaces = {
  name: "keep-places",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const place = JSON.stringify(dirname(path));
      const contents = readFileSync(path, "utf8").replaceAll("import.meta.dirname", place);
      return { loader: "ts", contents };
    });
  },
};

/** `scripts/seed-demo.ts` → `scripts-seed-demo` */
const nameOf = (file) => file.replace(/\.ts$/, "").replaceAll("/", "-");

async function bundle(files) {
  const require = createRequire(join(PROJECT, "package.json"));
  const { build, stop } = createRequire(require.resolve("tsx/package.json"))("esbuild");
  const bundling = build({
    absWorkingDir: PROJECT,
    entryPoints: files.map((file) => ({ in: file, out: nameOf(file) })),
    outdir: FOLDER,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    write: false,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    plugins: [keepPlaces],
    // A failure is read by people who have the sources and not this file.
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "silent",
  });
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new BundlerHangs()), BUNDLE_MS);
  });
  try {
    return (await Promise.race([bundling, late])).outputFiles;
  } finally {
    clearTimeout(timer);
    // Its process would stay as long as this one, with all that it has read.
    await stop();
  }
}

function isThere(path, contents) {
  try {
    return readFileSync(path).equals(contents);
  } catch {
    return false;
  }
}

function keep({ path, contents }) {
  if (isThere(path, contents)) return;
  // Another start may be reading what is there.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}

const mayNotWrite = (error) => ["EACCES", "EPERM", "EROFS"].includes(error.code);

/**
 * What to give Node to run each of these TypeScript programs of the project: one plain file, which starts in half the
 * time and with less memory than one that is translated while it runs, and cannot hang in the translator's threads. The
 * bundler is the translator's own, which is always installed. Where nothing may be written, or it hangs, the translator has to do.
 * @returns {Promise<Record<string, string[]>>}
 */
export async function bundlePrograms(files) {
  try {
    mkdirSync(FOLDER, { recursive: true });
    for (const output of await bundle(files)) keep(output);
    return Object.fromEntries(
      files.map((file) => [file, ["--enable-source-maps", join(FOLDER, `${nameOf(file)}.mjs`)]]),
    );
  } catch (error) {
    if (!mayNotWrite(error) && !(error instanceof BundlerHangs)) throw error;
    return Object.fromEntries(files.map((file) => [file, ["--import", "tsx", file]]));
  }
}
