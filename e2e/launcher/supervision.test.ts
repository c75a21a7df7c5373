import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { bareEnvironment } from "@/scripts/test/bare-environment.mjs";
import { freePort } from "@/scripts/test/start-product.mjs";
import { isGone, launch, newDataFolder, until } from "./product";

const STOP_MS = 10_000;
const SECOND_START_MS = 8_000;
/** The promise is for a machine with nothing else to do; on a busy one the share of this test is what counts. */
const busyness = () => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

test("from nothing to healthy, a second start is refused, SIGTERM ends every part", async () => {
  const dataFolder = newDataFolder();
  const product = await launch({ dataFolder });
  await product.ready();
  const second = await launch({ dataFolder });
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(/^Deal-Scout already runs in this folder at http\S+ \(pid \d+\)/);
  const parts = Object.values(product.parts());
  product.child.kill("SIGTERM");
  const stoppedMs = await until("all ended", () => parts.every(isGone), STOP_MS);
  expect(await product.ended).toBe(0);
  expect(stoppedMs).toBeLessThan(STOP_MS);
});

test("web, jobs and PostgreSQL come back after kill -9, the database at the same address", async () => {
  const dataFolder = newDataFolder();
  const product = await launch({ dataFolder });
  await product.ready();
  const before = product.parts();
  const port = readFileSync(join(dataFolder, "postgres/postmaster.pid"), "utf8").split("\n")[3];
  for (const pid of Object.values(before)) process.kill(pid, "SIGKILL");
  const areOthers = () => {
    try {
      const after = product.parts();
      return Object.entries(before).every(
        ([name, pid]) => after[name as keyof typeof after] !== pid && isGone(pid),
      );
    } catch {
      return false;
    }
  };
  await until("every part is another process", areOthers, 30_000, product.output);
  await product.ready();
  expect(readFileSync(join(dataFolder, "postgres/postmaster.pid"), "utf8").split("\n")[3]).toBe(
    port,
  );
});

test("kill -9 of the launcher takes everything with it, and the next start is healthy in time", async () => {
  const dataFolder = newDataFolder();
  const product = await launch({ dataFolder });
  await product.ready();
  const parts = Object.values(product.parts());
  product.child.kill("SIGKILL");
  await until("no orphan", () => parts.every(isGone), STOP_MS);
  const next = await launch({ dataFolder, port: product.port });
  const healthyMs = await until("healthy", next.isHealthy, 60_000, next.output);
  expect(healthyMs).toBeLessThan(SECOND_START_MS * busyness());
});

test("a stale postmaster.pid that names a living process of ours does not stop the start", async () => {
  const dataFolder = newDataFolder();
  const product = await launch({ dataFolder });
  await product.ready();
  const pidFile = join(dataFolder, "postgres/postmaster.pid");
  const lines = readFileSync(pidFile, "utf8").split("\n");
  await product.stop();
  writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join("\n"));
  await (await launch({ dataFolder })).ready();
});

test("everything stops when the shell or npm that ran it dies without a word", async () => {
  const dataFolder = newDataFolder();
  const port = String(await freePort());
  const env = bareEnvironment({ DATA_DIR: dataFolder, PORT: port, npm_lifecycle_event: "start" });
  // A command after it keeps the shell from replacing itself.
  const script = `${process.execPath} scripts/start.mjs; exit 0`;
  const shell = spawn("sh", ["-c", script], { env, stdio: "ignore", detached: true });
  onTestFinished(() => {
    shell.kill("SIGKILL");
  });
  const record = () => JSON.parse(readFileSync(join(dataFolder, "running.json"), "utf8"));
  await until("web runs", () => {
    try {
      return record().children.web;
    } catch {
      return false;
    }
  });
  const { pid, children } = record();
  shell.kill("SIGKILL");
  await until("all ended", () => [pid, children.web.pid].every(isGone), STOP_MS);
});

test("an initdb that was cut off is begun anew", async () => {
  const dataFolder = newDataFolder();
  const { mkdirSync } = await import("node:fs");
  mkdirSync(join(dataFolder, "postgres.new/base"), { recursive: true });
  writeFileSync(join(dataFolder, "postgres.new/PG_VERSION"), "18\n");
  await (await launch({ dataFolder })).ready();
});
