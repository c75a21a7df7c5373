import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildApp, isBuilt, SERVER } from "./build-app.mjs";
import { bundlePrograms } from "./bundle-programs.mjs";
import { checkDatabaseUrl } from "./check-database-url.mjs";
import { checkDisk } from "./check-disk.mjs";
import { checkPort } from "./check-port.mjs";
import { childEnvironment } from "./child-environment.mjs";
import { claimFolder } from "./claim-folder.mjs";
import { freePortNear } from "./free-port-near.mjs";
import { installPackages, needsInstall } from "./install-packages.mjs";
import { openLogFile } from "./log-file.mjs";
import { PREPARE, prepareDatabase, SEED_DEMO, seedDemo } from "./prepare-database.mjs";
import { say } from "./progress.mjs";
import { loadEnvFile, localUrl, PROJECT, probeUrl, readOptions } from "./read-options.mjs";
import { createShutdown } from "./shutdown.mjs";
import { explainFailure, StartError } from "./start-error.mjs";
import { supervise } from "./supervise.mjs";
import { waitHealthy } from "./wait-healthy.mjs";

const HEALTHY_MS = 120_000;
const ENDS_MAX = 4;
const NEXT = join(PROJECT, "node_modules/next/dist/bin/next");
const TSX = join(PROJECT, "node_modules/tsx/dist/cli.mjs");
const JOBS = "jobs/main.ts";
const SANDBOX = "sandbox/main.ts";

/** Everything that can be refused without doing anything. */
async function checkMachine(options) {
  await checkPort(options.host, options.port);
  const builds = !options.isDev && !isBuilt();
  const work = needsInstall({ withTools: options.isDev }) ? "installs" : builds ? "builds" : "runs";
  checkDisk(PROJECT, work);
  checkDisk(options.dataFolder, "runs");
  if (options.databaseUrl) await checkDatabaseUrl(options.databaseUrl);
}

/** Local installations keep the logs of the parts in files; in production and development they belong on the terminal. */
function openLog({ isDev, isProduction, dataFolder }, name) {
  if (isDev || isProduction) return null;
  mkdirSync(join(dataFolder, "logs"), { recursive: true, mode: 0o700 });
  return openLogFile(join(dataFolder, "logs", `${name}.log`));
}

async function bringUpDatabase(options, shutdown) {
  if (options.databaseUrl || options.isProduction) return options.databaseUrl;
  const { keepPostgres } = await import("./keep-postgres.mjs");
  const log = openLog({ dataFolder: options.dataFolder }, "postgres");
  const server = await keepPostgres({ folder: options.dataFolder, log });
  shutdown.add(() => server.stop());
  say("PostgreSQL is up");
  return server.url;
}

const programs = ({ isDev, host, port }, bundled) =>
  isDev
    ? {
        web: [NEXT, "dev", "--hostname", host, "--port", String(port)],
        jobs: [TSX, "watch", "--clear-screen=false", JOBS],
      }
    : { web: [SERVER], jobs: bundled[JOBS] };

/** In development the jobs run from their sources: a mistake there is shown and waited for, and stops no start. */
const bundledOf = ({ isDev, isProduction }) => [
  PREPARE,
  SEED_DEMO,
  ...(isDev ? [] : [JOBS]),
  ...(isProduction ? [] : [SANDBOX]),
];

/** Beside the demo, and where nobody runs another: stand-in marketplaces to try things out on. */
async function placeSandbox(options, env, bundled) {
  if (options.isProduction || env.DEMO !== "true" || env.SANDBOX_URL) return { env, programs: {} };
  const port = await freePortNear(options.port + 1);
  if (port === null) return { env, programs: {} };
  return {
    env: { ...env, SANDBOX_URL: `http://127.0.0.1:${port}` },
    programs: { sandbox: [...bundled[SANDBOX], "--port", String(port)] },
  };
}

async function startParts({ options, env: given, bundled, claim, shutdown }) {
  const sandbox = await placeSandbox(options, given, bundled);
  const { env } = sandbox;
  const all = { ...programs(options, bundled), ...sandbox.programs };
  const parts = Object.entries(all).map(([name, args]) => {
    const onStart = (pid) => claim.recordChild(name, pid);
    return supervise({ name, args, env, log: openLog(options, name), onStart });
  });
  shutdown.add(() => Promise.all(parts.map((part) => part.stop())));
  return parts[0];
}

async function waitForWeb(options, web, shutdown) {
  const giveUp = () => web.ends() >= ENDS_MAX || shutdown.isStopping();
  const url = probeUrl(options);
  const { isHealthy, text } = await waitHealthy({ url, timeoutMs: HEALTHY_MS, giveUp });
  if (isHealthy || shutdown.isStopping()) return;
  if (text === null) {
    throw new StartError(`The web process does not stay up. Its last lines:\n${web.lastWords()}`);
  }
  say(`Deal-Scout answers, but is not well yet: ${text.slice(0, 500)}`);
}

async function bringUp(options, shutdown) {
  const url = localUrl(options);
  const claim = await claimFolder({ dataFolder: options.dataFolder, purpose: "start", url });
  shutdown.add(() => claim.release());
  await checkMachine(options);
  await installPackages({ withTools: options.isDev });
  const databaseUrl = await bringUpDatabase(options, shutdown);
  const env = childEnvironment({ options, databaseUrl });
  const bundled = await bundlePrograms(bundledOf(options));
  await prepareDatabase({ env, isProduction: options.isProduction, program: bundled[PREPARE] });
  if (!options.isDev) await buildApp();
  const web = await startParts({ options, env, bundled, claim, shutdown });
  const [demo] = await Promise.all([
    seedDemo({ env, program: bundled[SEED_DEMO], giveUp: shutdown.isStopping }),
    waitForWeb(options, web, shutdown),
  ]);
  if (shutdown.isStopping()) return;
  say(`Deal-Scout is ready: ${url}`);
  if (demo) console.log(demo);
  if (!options.isDev && !options.isProduction) {
    console.log(`Logs: ${join(options.dataFolder, "logs")}   Stop: Ctrl-C`);
  }
}

/** npm start: from nothing to a running, supervised Deal-Scout. */
export async function launch(argv) {
  const shutdown = createShutdown();
  try {
    loadEnvFile();
    await bringUp(readOptions(argv, process.env), shutdown);
  } catch (error) {
    if (shutdown.isStopping()) return;
    console.error(explainFailure(error));
    await shutdown.stop(1);
  }
}
