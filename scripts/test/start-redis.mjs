import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dieWithParent } from "../postgres/choose-runner.mjs";
import { findRedis } from "./find-redis.mjs";
import { freePort } from "./start-product.mjs";

const READY_MS = 5_000;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

async function answers(port) {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** A Redis in memory for the length of the tests: { url, stop() }, or null when no redis-server can be had. */
export async function startRedis() {
  const found = findRedis();
  if (!found) return null;
  const port = await freePort();
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const env = { ...process.env, ...found.env };
  const [command, ...rest] = [...dieWithParent("KILL"), found.file, ...args];
  const child = spawn(command, rest, { stdio: "ignore", cwd: tmpdir(), env });
  const stop = () => child.kill("SIGKILL");
  const deadline = performance.now() + READY_MS;
  while (!(await answers(port))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      stop();
      return null;
    }
    await sleep(50);
  }
  return { url: `redis://127.0.0.1:${port}`, stop };
}
