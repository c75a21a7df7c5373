import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { claimFolder, findHolder } from "./claim-folder.mjs";
import { identify } from "./process-identity.mjs";

const folders: string[] = [];

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "deal-scout-claim-"));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const claim = (folder: string) =>
  claimFolder({ dataFolder: folder, purpose: "start", url: "http://localhost:3000" });

test("a second start is told where the first one is, and a later one may", async () => {
  const folder = dataFolder();
  const held = await claim(folder);
  await expect(claim(folder)).rejects.toThrow(
    `already runs in this folder at http://localhost:3000 (pid ${process.pid})`,
  );
  held.release();
  expect(findHolder(folder)).toBeNull();
  (await claim(folder)).release();
});

test.each([
  ["a new folder", null],
  ["what a killed one left", { pid: 2 ** 22 + 1, identity: "boot 1", purpose: "start" }],
])("only one of many starts at the same moment gets %s", async (_title, left) => {
  const folder = dataFolder();
  if (left) writeFileSync(join(folder, "running.json"), JSON.stringify(left));
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => claim(folder)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test.each([
  ["a pid that is gone", { pid: 2 ** 22 + 1, identity: "boot 1" }],
  ["a pid that another process has now", { pid: process.pid, identity: "another boot 1" }],
  ["no record at all", null],
])("a stale record is ignored: %s", async (_title, record) => {
  const folder = dataFolder();
  const text = record ? JSON.stringify({ ...record, purpose: "start", children: {} }) : "";
  writeFileSync(join(folder, "running.json"), text);
  (await claim(folder)).release();
});

test("a part that outlived a killed launcher is ended before the next start goes on", async () => {
  const folder = dataFolder();
  const orphan = spawn("sleep", ["60"], { detached: true, stdio: "ignore" });
  const gone = new Promise((done) => orphan.once("exit", (_code, signal) => done(signal)));
  const children = { web: identify(orphan.pid) };
  writeFileSync(
    join(folder, "running.json"),
    JSON.stringify({ pid: 1, identity: "old", children }),
  );
  (await claim(folder)).release();
  expect(await gone).toBe("SIGTERM");
});

test("the record is for its owner's eyes only and names the parts", async () => {
  const folder = dataFolder();
  const held = await claim(folder);
  held.recordChild("web", process.pid);
  const file = join(folder, "running.json");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(file, "utf8")).children.web).toEqual(identify(process.pid));
  held.release();
});
