import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp, isBuilt } from "../start/build-app.mjs";
import { checkDisk } from "../start/check-disk.mjs";
import { findHolder } from "../start/claim-folder.mjs";
import { installPackages, needsInstall } from "../start/install-packages.mjs";
import { say } from "../start/progress.mjs";
import { PROJECT } from "../start/read-options.mjs";
import { runNode } from "../start/run-step.mjs";
import { createShutdown } from "../start/shutdown.mjs";
import { explainFailure, StartError } from "../start/start-error.mjs";
import { bareEnvironment } from "./bare-environment.mjs";
import { addCounts, closingLine, countReportFile } from "./count-results.mjs";
import { findChromium, NO_CHROMIUM } from "./find-chromium.mjs";
import { startProduct } from "./start-product.mjs";
import { startRedis } from "./start-redis.mjs";

/** A step that hangs is ended and counts as failed. */
const STEP_MINUTES_MAX = 20;
const VITEST = "node_modules/vitest/vitest.mjs";
const PLAYWRIGHT = "node_modules/@playwright/test/cli.js";

const changedFiles = () =>
  spawnSync("git", ["status", "--porcelain"], { cwd: PROJECT, encoding: "utf8" }).stdout ?? "";

/** Collects what the steps found, and lets a failed step not hide the later ones. */
function createTally(folder) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  const notes = [];
  const timed = async (title, work) => {
    say(`${title} …`);
    const startedAt = performance.now();
    const isWell = await work();
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
    say(`${isWell ? "ok    " : "FAILED"} ${title} (${seconds} s)`);
    return isWell;
  };
  return {
    counts: () => counts,
    notes,
    note: (text) => notes.push(text),
    fail(text) {
      console.error(text);
      counts = addCounts(counts, { passed: 0, failed: 1, skipped: 0 });
      notes.push(`failed: ${text.split("\n")[0]}`);
    },
    /** Runs a program that writes a test report and counts its tests. */
    tests: (title, args, env, reportVariable = "TEST_REPORT") =>
      timed(title, async () => {
        const report = join(folder, `${title.replaceAll(" ", "-")}.json`);
        const settings = { ...env, [reportVariable]: report };
        const timeoutMs = STEP_MINUTES_MAX * 60_000;
        const { code } = await runNode(args, { env: settings, inherit: true, timeoutMs });
        counts = addCounts(counts, countReportFile(report, code));
        if (code !== 0) notes.push(`failed: ${title}`);
        return code === 0;
      }),
    timed,
  };
}

async function prepare() {
  const work = needsInstall({ withTools: true }) ? "installs" : isBuilt() ? "runs" : "builds";
  checkDisk(PROJECT, work);
  if (!isBuilt() && findHolder(join(PROJECT, ".data"))) {
    throw new StartError(
      "Deal-Scout runs in this folder and its sources have changed since: stop it first, because the tests build the app anew.",
    );
  }
  await installPackages({ withTools: true });
  // Left by an earlier npm run dev, these describe the pages there were then, and the type check reads them too.
  rmSync(join(PROJECT, ".next/dev/types"), { recursive: true, force: true });
}

async function testDatabase(tally, shutdown, env) {
  const redis = await startRedis();
  if (redis) shutdown.add(() => redis.stop());
  else tally.note("skipped: the Redis suite, because no redis-server could be had");
  const settings = redis ? { ...env, TEST_REDIS_URL: redis.url } : env;
  // Together: the ones wait while the others compute.
  const projects = ["--project", "db", "--project", "property"];
  await tally.tests("database, job and property tests", [VITEST, "run", ...projects], settings);
}

async function testInBrowser(tally, shutdown, env) {
  const chromium = await findChromium();
  if (!chromium) return tally.fail(NO_CHROMIUM);
  const product = await startProduct();
  shutdown.add(() => product.stop());
  const settings = { ...env, BASE_URL: product.url, CHROMIUM: chromium };
  const args = [PLAYWRIGHT, "test", "--reporter=dot,json"];
  return tally.tests("browser tests", args, settings, "PLAYWRIGHT_JSON_OUTPUT_FILE");
}

async function testProduct(tally, shutdown, env) {
  if (!(await tally.timed("production build", async () => (await buildApp()) ?? true))) return;
  await tally.tests("launcher tests", [VITEST, "run", "--project", "launcher"], env);
  await testInBrowser(tally, shutdown, env);
}

async function runSteps(tally, shutdown) {
  const before = changedFiles();
  const env = bareEnvironment({ NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" });
  await tally.tests("checks and unit tests", ["scripts/verify.mjs"], env);
  await testDatabase(tally, shutdown, env);
  await testProduct(tally, shutdown, env);
  if (changedFiles() !== before) tally.fail(`The tests changed files:\n${changedFiles()}`);
}

/** npm test. Its last line is "N passed, N failed", with ", N skipped" when some were. */
export async function testAll() {
  const shutdown = createShutdown({ signalCode: 130 });
  const folder = mkdtempSync(join(tmpdir(), "deal-scout-report-"));
  shutdown.add(() => rmSync(folder, { recursive: true, force: true }));
  const tally = createTally(folder);
  try {
    await prepare();
    await runSteps(tally, shutdown);
  } catch (error) {
    if (shutdown.isStopping()) return;
    tally.fail(explainFailure(error));
  }
  const counts = tally.counts();
  const failed = counts.failed > 0;
  // After whatever stopping has to say, so that the closing line is the last one.
  await shutdown.stop(failed ? 1 : 0, () => {
    for (const note of tally.notes) console.log(note);
    console.log(closingLine(counts));
  });
}
