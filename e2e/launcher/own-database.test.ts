import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startEmbeddedPostgres } from "@/scripts/embedded-postgres.mjs";
import { launch, newDataFolder } from "./product";

async function ownServer(): Promise<string> {
  const server = await startEmbeddedPostgres({ folder: newDataFolder() });
  onTestFinished(() => server.stop());
  return server.url;
}

test("with a DATABASE_URL nothing is embedded, and a database of one's own gets no demo", async () => {
  const dataFolder = newDataFolder();
  const product = await launch({ dataFolder, env: { DATABASE_URL: await ownServer() } });
  await product.ready();
  expect(product.output()).not.toContain("Demo login");
  expect(existsSync(join(dataFolder, "postgres"))).toBe(false);
  expect(existsSync(join(dataFolder, "session.secret"))).toBe(true);
});

test("production runs on what it is given and makes nothing up", async () => {
  const dataFolder = newDataFolder();
  const env = {
    NODE_ENV: "production",
    DATABASE_URL: await ownServer(),
    APP_URL: "https://deals.example.test",
    SESSION_SECRET: "a secret of this test that is long enough",
    ENCRYPTION_KEY: "another secret of this test, long enough",
  };
  const product = await launch({ dataFolder, env });
  await product.ready();
  expect(product.output()).not.toContain("Demo login");
  for (const name of ["postgres", "session.secret", "encryption.secret"]) {
    expect(existsSync(join(dataFolder, name)), name).toBe(false);
  }
});
