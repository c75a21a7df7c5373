import { basename } from "node:path";
import { bundlePrograms } from "./bundle-programs.mjs";
import { checkDatabaseUrl } from "./check-database-url.mjs";
import { childEnvironment } from "./child-environment.mjs";
import { claimFolder, findHolder } from "./claim-folder.mjs";
import { installPackages } from "./install-packages.mjs";
import { PREPARE, prepareDatabase } from "./prepare-database.mjs";
import { loadEnvFile, readOptions } from "./read-options.mjs";
import { runNode } from "./run-step.mjs";
import { createShutdown } from "./shutdown.mjs";
import { explainFailure, StartError } from "./start-error.mjs";

const START_MS = 60_000;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** The database of the Deal-Scout that runs in this folder; one that is still starting gets a minute. */
async function attach({ dataFolder }, postgres) {
  const deadline = performance.now() + START_MS;
  while (findHolder(dataFolder)) {
    const url = postgres.findEmbeddedPostgres(dataFolder);
    if (url) return url;
    if (performance.now() > deadline) {
      throw new StartError(
        "Deal-Scout is starting in this folder but its database does not come up; see its terminal.",
      );
    }
    await sleep(200);
  }
  return null;
}

async function findDatabase(options, purpose, shutdown) {
  if (options.databaseUrl) {
    await checkDatabaseUrl(options.databaseUrl);
    return options.databaseUrl;
  }
  if (options.isProduction) return null;
  const postgres = await import("../embedded-postgres.mjs");
  const running = await attach(options, postgres);
  if (running) return running;
  const claim = await claimFolder({ dataFolder: options.dataFolder, purpose });
  shutdown.add(() => claim.release());
  const server = await postgres.startEmbeddedPostgres({ folder: options.dataFolder });
  shutdown.add(() => server.stop());
  return server.url;
}

async function run([script, ...args], shutdown) {
  loadEnvFile();
  const options = readOptions([], process.env);
  const purpose = `npm run ${process.env.npm_lifecycle_event ?? basename(script)}`;
  await installPackages({ withTools: false });
  const databaseUrl = await findDatabase(options, purpose, shutdown);
  const env = childEnvironment({ options, databaseUrl });
  const bundled = await bundlePrograms([PREPARE]);
  await prepareDatabase({ env, isProduction: options.isProduction, program: bundled[PREPARE] });
  const { code } = await runNode(["--import", "tsx", script, ...args], { env, inherit: true });
  return typeof code === "number" ? code : 1;
}

/** Runs a command of the project, starting the embedded PostgreSQL for its duration when none runs. */
export async function runCommand(argv) {
  const shutdown = createShutdown({ signalCode: 130 });
  try {
    await shutdown.stop(await run(argv, shutdown));
  } catch (error) {
    if (shutdown.isStopping()) return;
    console.error(explainFailure(error));
    await shutdown.stop(1);
  }
}
