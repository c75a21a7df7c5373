import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findEmbeddedPostgres } from "@/scripts/embedded-postgres.mjs";
import { launch, newDataFolder, until } from "./product";

/** A command that says where it runs, after `waitMs`, and ends with code 3. */
function writeCommand(dataFolder: string, waitMs = 0): string {
  const file = join(dataFolder, "command.ts");
  writeFileSync(
    file,
    `const { DATABASE_URL, INSTALLATION, SESSION_SECRET } = process.env as Record<string, string>;
     console.log(JSON.stringify({ DATABASE_URL, INSTALLATION, secret: SESSION_SECRET?.length, words: process.argv.slice(2) }));
     setTimeout(() => process.exit(3), ${waitMs});`,
  );
  return file;
}

const run = (dataFolder: string, file: string, env: Record<string, string> = {}) =>
  launch({ dataFolder, env, program: ["scripts/cli.mjs", file, "a file.csv", "--as=comps"] });

test("a command gets a database for its duration, the local settings, its words and its exit code", async () => {
  const dataFolder = newDataFolder();
  const command = await run(dataFolder, writeCommand(dataFolder));
  expect(await command.ended).toBe(3);
  const said = JSON.parse(command.output().trim());
  expect(said).toMatchObject({ INSTALLATION: "local", words: ["a file.csv", "--as=comps"] });
  expect(said.secret).toBeGreaterThan(31);
  expect(said.DATABASE_URL).toContain("127.0.0.1");
  expect(findEmbeddedPostgres(dataFolder)).toBeNull();
});

test("beside a running Deal-Scout it uses that one's database and leaves it running", async () => {
  const dataFolder = newDataFolder();
  const product = await launch({ dataFolder });
  await product.ready();
  const command = await run(dataFolder, writeCommand(dataFolder));
  expect(await command.ended).toBe(3);
  expect(JSON.parse(command.output().trim()).DATABASE_URL).toBe(findEmbeddedPostgres(dataFolder));
  expect(await product.isHealthy()).toBe(true);
});

test("a start while a command holds the database is told to wait, and the command goes on", async () => {
  const dataFolder = newDataFolder();
  const command = await run(dataFolder, writeCommand(dataFolder, 4_000), {
    npm_lifecycle_event: "import",
  });
  await until("the command runs", () => command.output().includes("DATABASE_URL"));
  const product = await launch({ dataFolder });
  expect(await product.ended).toBe(1);
  expect(product.output()).toMatch(/^"npm run import" \(pid \d+\) is using this folder's database/);
  expect(await command.ended).toBe(3);
});

test("settings that are missing in production stop a command too", async () => {
  const dataFolder = newDataFolder();
  const command = await run(dataFolder, writeCommand(dataFolder), { NODE_ENV: "production" });
  expect(await command.ended).toBe(1);
  expect(command.output()).toContain("ENCRYPTION_KEY is not set");
});
