import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { processIdentity } from "@/scripts/start/process-identity.mjs";
import { waitHealthy } from "@/scripts/start/wait-healthy.mjs";
import { freePort, spawnProduct } from "@/scripts/test/start-product.mjs";

const POLL_MS = 50;
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

export const isGone = (pid: number) => processIdentity(pid) === null;

/** Waits until `check` holds and returns how long it took; fails after `timeoutMs`, with what `said` has to say. */
export async function until(
  what: string,
  check: () => unknown,
  timeoutMs = 30_000,
  said: () => string = () => "",
) {
  const startedAt = performance.now();
  while (!(await check())) {
    if (performance.now() - startedAt > timeoutMs) {
      throw new Error(`${what}: not within ${timeoutMs} ms\n${said()}`);
    }
    await sleep(POLL_MS);
  }
  return performance.now() - startedAt;
}

/** An empty data folder that goes with the test. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "deal-scout-launcher-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

type Parts = Record<"web" | "jobs" | "postgres", number>;

function readParts(dataFolder: string): Parts {
  const { children } = JSON.parse(readFileSync(join(dataFolder, "running.json"), "utf8"));
  const pidFile = readFileSync(join(dataFolder, "postgres", "postmaster.pid"), "utf8");
  return {
    web: children.web.pid,
    jobs: children.jobs.pid,
    postgres: Number(pidFile.split("\n")[0]),
  };
}

type Given = {
  dataFolder: string;
  port?: number;
  env?: Record<string, string>;
  program?: string[];
};

/** Runs the launcher; whatever it started ends with the test. */
export async function launch({ dataFolder, port, ...given }: Given) {
  const chosen = port ?? (await freePort());
  const product = spawnProduct({ dataFolder, port: chosen, ...given });
  onTestFinished(() => product.stop());
  const isHealthy = async () =>
    (await waitHealthy({ url: product.url, timeoutMs: 0 })).isHealthy === true;
  return {
    ...product,
    port: chosen,
    isHealthy,
    parts: () => readParts(dataFolder),
    /** Until it answers well and has said so; after a restart only the former is new. */
    ready: () =>
      until(
        "ready",
        async () => product.output().includes("Deal-Scout is ready") && (await isHealthy()),
        120_000,
        product.output,
      ),
  };
}
