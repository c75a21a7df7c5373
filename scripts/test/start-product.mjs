import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnNode, stopChild } from "../start/spawn-child.mjs";
import { waitHealthy } from "../start/wait-healthy.mjs";
import { bareEnvironment } from "./bare-environment.mjs";

const HEALTHY_MS = 120_000;
/** After it is well: the demo is seeded beside the first seconds of serving. */
const READY_MS = 180_000;
const STOP_MS = 15_000;
const TAIL_LENGTH = 20_000;
const LOG_LENGTH = 3_000;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

export function freePort() {
  return new Promise((done, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Runs the launcher, or another program of the project, with its own data folder and no settings of this machine. */
export function spawnProduct({ dataFolder, port, env = {}, program = ["scripts/start.mjs"] }) {
  const settings = { DATA_DIR: dataFolder, PORT: String(port), ...env };
  const child = spawnNode(program, { env: bareEnvironment(settings) });
  let output = "";
  const keep = (chunk) => {
    output = (output + chunk).slice(-TAIL_LENGTH);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const ended = new Promise((done) => child.once("close", (code, signal) => done(code ?? signal)));
  const url = `http://127.0.0.1:${port}`;
  return { child, url, output: () => output, ended, stop: () => stopChild(child, STOP_MS) };
}

/** What its parts wrote last, for a start that failed. */
function lastLogs(dataFolder) {
  const folder = join(dataFolder, "logs");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .map((name) => `${name}:\n${readFileSync(join(folder, name), "utf8").slice(-LOG_LENGTH)}`)
    .join("\n");
}

/** Starts the product and waits until it says that it is ready; `stop()` ends it and removes its data. */
export async function startProduct() {
  const dataFolder = mkdtempSync(join(tmpdir(), "deal-scout-e2e-"));
  // Every test comes from an address of its own (e2e/support/test.ts), told as a proxy would tell it.
  const env = { TRUST_PROXY: "1" };
  const product = spawnProduct({ dataFolder, port: await freePort(), env });
  let hasEnded = false;
  product.ended.then(() => {
    hasEnded = true;
  });
  const stop = async () => {
    await product.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  const giveUp = () => hasEnded;
  const { isHealthy, text } = await waitHealthy({
    url: product.url,
    timeoutMs: HEALTHY_MS,
    giveUp,
  });
  const isReady = () => product.output().includes("Deal-Scout is ready");
  const deadline = performance.now() + READY_MS;
  while (isHealthy && !hasEnded && !isReady() && performance.now() < deadline) await sleep(100);
  if (isHealthy && !hasEnded && isReady()) return { ...product, dataFolder, stop };
  const logs = lastLogs(dataFolder);
  await stop();
  throw new Error(`The product did not come up: ${text ?? ""}\n${product.output()}\n${logs}`);
}
