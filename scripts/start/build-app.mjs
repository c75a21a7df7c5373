import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inTurn } from "./in-turn.mjs";
import { say, step } from "./progress.mjs";
import { PROJECT } from "./read-options.mjs";
import { mustRunNode } from "./run-step.mjs";

const FOLDERS = ["app", "components", "db", "jobs", "lib", "public"];
const FILES = [
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const STAMP = join(PROJECT, ".next", "deal-scout-build");
const STANDALONE = join(PROJECT, ".next", "standalone");
/** The one folder that Next leaves alone when it builds. */
const TURN = join(PROJECT, ".next", "cache", "deal-scout-build");

const isTest = (file) => /\.(test|spec)\.tsx?$|[/\\](test|__fixtures__)[/\\]/.test(file);

function sourceFiles() {
  const inFolders = FOLDERS.filter((folder) => existsSync(join(PROJECT, folder))).flatMap(
    (folder) =>
      readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  const atRoot = FILES.map((file) => join(PROJECT, file)).filter((file) => existsSync(file));
  return [...inFolders, ...atRoot].filter((file) => !isTest(file)).sort();
}

/** Changes whenever anything changes that the build is made from. */
function sourceStamp() {
  const hash = createHash("sha256").update(`${process.version} ${process.platform} ${PROJECT}\0`);
  for (const file of sourceFiles()) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/** Whether the last build was made from the sources as they are now. */
export function isBuilt() {
  return (
    existsSync(STAMP) &&
    existsSync(join(STANDALONE, "server.js")) &&
    readFileSync(STAMP, "utf8") === sourceStamp()
  );
}

async function build() {
  const stamp = sourceStamp();
  rmSync(STAMP, { force: true });
  const next = join(PROJECT, "node_modules/next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", CI: "1" };
  await step("Building the app", "about half a minute", () =>
    mustRunNode("The build", [next, "build"], { env }),
  );
  // The standalone server serves these, but Next leaves the copying to whoever deploys it.
  const copies = [
    [".next/static", ".next/static"],
    ["public", "public"],
  ];
  for (const [from, to] of copies) {
    const source = join(PROJECT, from);
    if (existsSync(source)) cpSync(source, join(STANDALONE, to), { recursive: true });
  }
  writeFileSync(STAMP, stamp);
}

/** Builds the web app for production when its sources changed since the last build. */
export async function buildApp() {
  if (isBuilt()) return;
  const onWait = () => say("Another start is building the app; waiting for it …");
  await inTurn({ folder: TURN, purpose: "build", onWait }, async () => {
    if (!isBuilt()) await build();
  });
}

export const SERVER = join(STANDALONE, "server.js");
