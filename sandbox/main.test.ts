import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";

it("as a process says where it is, answers, and leaves when it is asked to", async () => {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", resolve(import.meta.dirname, "main.ts"), "--port", "0"],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const exited = new Promise<number | null>((done) => child.once("exit", done));
  const line = await new Promise<string>((done) => {
    child.stdout.once("data", (chunk: Buffer) => done(chunk.toString()));
  });
  const [url] = /http:\S+/.exec(line) ?? [];
  expect(line.trim()).toBe(`The sandbox marketplaces are at ${url}`);
  const answer = await fetch(`${url}/_sandbox/`);
  expect(await answer.json()).toMatchObject({ seed: "sandbox" });
  child.kill("SIGTERM");
  expect(await exited).toBe(0);
});
