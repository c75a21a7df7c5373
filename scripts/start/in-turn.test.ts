import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { findHolder } from "./claim-folder.mjs";
import { inTurn } from "./in-turn.mjs";

const IN_TURN = pathToFileURL(resolve(import.meta.dirname, "in-turn.mjs")).href;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "deal-scout-turn-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Another process that is at it for as long as it lives. */
async function busyProcess(folder: string) {
  const program = `
    const { inTurn } = await import(${JSON.stringify(IN_TURN)});
    const turn = { folder: ${JSON.stringify(folder)}, purpose: "build", onWait() {} };
    await inTurn(turn, () => { console.log("at it"); return new Promise((done) => setTimeout(done, 60_000)); });`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program]);
  await new Promise((done) => child.stdout.once("data", done));
  return child;
}

test("two at the same moment go one after the other", async () => {
  const folder = newFolder();
  const events: string[] = [];
  const one = (name: string) =>
    inTurn({ folder, purpose: "build", onWait: () => undefined }, async () => {
      events.push(`${name} begins`);
      await new Promise((done) => setTimeout(done, 50));
      events.push(`${name} ends`);
      return name;
    });
  expect(await Promise.all([one("first"), one("second")])).toEqual(["first", "second"]);
  expect(events).toEqual(["first begins", "first ends", "second begins", "second ends"]);
  expect(findHolder(folder)).toBeNull();
});

test("one that fails lets the next one go on", async () => {
  const turn = { folder: newFolder(), purpose: "build", onWait: () => undefined };
  const fails = inTurn(turn, () => Promise.reject(new Error("it broke")));
  await expect(fails).rejects.toThrow("it broke");
  expect(await inTurn(turn, async () => "done")).toBe("done");
});

test("another process is waited for, and not once it is dead", async () => {
  const folder = newFolder();
  const busy = await busyProcess(folder);
  const events: string[] = [];
  const onWait = () => events.push("waits");
  const mine = inTurn({ folder, purpose: "build", onWait }, async () => events.push("begins"));
  await new Promise((done) => setTimeout(done, 500));
  events.push("the other dies");
  busy.kill("SIGKILL");
  await mine;
  expect(events).toEqual(["waits", "the other dies", "begins"]);
});
