import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { startEmbeddedPostgres } from "@/scripts/embedded-postgres.mjs";
import { launch, newDataFolder } from "./product";

/** Starts, expects the launcher to refuse, and returns the one thing it said. */
async function refusal(env: Record<string, string>, port?: number) {
  const dataFolder = newDataFolder();
  const product = await launch({ dataFolder, env, ...(port ? { port } : {}) });
  const code = await product.ended;
  return { code, said: product.output().trim(), dataFolder };
}

async function listen(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as { port: number }).port;
}

test("a busy port is named before any work", async () => {
  const port = await listen();
  const { code, said, dataFolder } = await refusal({}, port);
  expect(code).toBe(1);
  expect(said).toBe(
    `Port ${port} is already in use on 127.0.0.1: stop the other program, or choose another port: PORT=${port + 1} npm start`,
  );
  expect(existsSync(join(dataFolder, "postgres"))).toBe(false);
});

test("a PORT and a HOST that cannot be are named", async () => {
  expect((await refusal({ PORT: "http" })).said).toBe(
    'PORT is "http"; it must be a number from 1 to 65535.',
  );
  expect((await refusal({ HOST: "192.0.2.1" })).said).toContain("not an address of this machine");
});

describe("an unusable DATABASE_URL", () => {
  test.each([
    [
      "not a PostgreSQL address",
      "mysql://root@127.0.0.1/x",
      "DATABASE_URL is not a PostgreSQL address",
    ],
    ["nothing listens", "postgres://a:b@127.0.0.1:1/x", "nothing answers at 127.0.0.1:1"],
    ["unknown host", "postgres://a:b@no-such-host.invalid/x", "no-such-host.invalid:5432"],
  ])("%s", async (_title, url, part) => {
    const { code, said } = await refusal({ DATABASE_URL: url });
    expect(code).toBe(1);
    expect(said).toContain(part);
    expect(said.split("\n")).toHaveLength(1);
  });

  test("a server that accepts and says nothing is given up on", async () => {
    const port = await listen();
    const { code, said } = await refusal({ DATABASE_URL: `postgres://a:b@127.0.0.1:${port}/x` });
    expect(code).toBe(1);
    expect(said).toBe(
      `DATABASE_URL: 127.0.0.1:${port} did not answer in time. Is a firewall in between?`,
    );
  });

  test("a wrong password and a missing database are told apart", async () => {
    const server = await startEmbeddedPostgres({ folder: newDataFolder() });
    onTestFinished(() => server.stop());
    const wrong = new URL(server.url);
    wrong.password = "wrong";
    const refused = await refusal({ DATABASE_URL: wrong.href });
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('refused the password of user "deal_scout"');
    expect(refused.said).not.toContain("wrong");
    const missing = await refusal({ DATABASE_URL: server.urlOf("no_such_database") });
    expect(missing.code).toBe(1);
    expect(missing.said).toContain('there is no database "no_such_database"');
  });
});

test("production lists every missing setting at once and starts no database of its own", async () => {
  const { code, said, dataFolder } = await refusal({ NODE_ENV: "production", DEMO: "true" });
  expect(code).toBe(1);
  const named = said
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split(" ")[0]);
  expect(named).toEqual(
    expect.arrayContaining(["DATABASE_URL", "SESSION_SECRET", "ENCRYPTION_KEY", "APP_URL"]),
  );
  expect(existsSync(join(dataFolder, "postgres"))).toBe(false);
});

const canMount =
  spawnSync("unshare", ["--mount", "--map-root-user", "mount", "-t", "tmpfs", "none", "/mnt"])
    .status === 0;

test.skipIf(!canMount)("a full disk is one sentence", () => {
  const script = `mount -t tmpfs -o size=40m none /mnt && DATA_DIR=/mnt/data PORT=39999 exec ${process.execPath} scripts/start.mjs`;
  const result = spawnSync("unshare", ["--mount", "--map-root-user", "sh", "-c", script], {
    encoding: "utf8",
    timeout: 30_000,
  });
  expect(result.stderr.trim()).toMatch(/^The disk is full: \/mnt\/data has \d+ MiB free.*$/);
  expect(result.status).toBe(1);
});
