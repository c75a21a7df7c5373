import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runNode } from "./run-step.mjs";

test("a program that does not end is ended when its time is over", async () => {
  const { code, output } = await runNode(
    ["--eval", 'console.log("at work"); setInterval(() => undefined, 1_000);'],
    { timeoutMs: 3_000 },
  );
  expect(code).toBe("SIGTERM");
  expect(output).toBe("at work\n");
});

test("a program has ended although a child of its own holds its output open", async () => {
  const file = join(tmpdir(), `run-step-${process.pid}`);
  const program = `
    const { spawn } = require("node:child_process");
    const idle = ["--eval", "setTimeout(() => undefined, 60_000)"];
    const child = spawn(process.execPath, idle, { stdio: "inherit", detached: true });
    require("node:fs").writeFileSync(${JSON.stringify(file)}, String(child.pid));
    child.unref();
    console.log("done");`;
  const startedAt = performance.now();
  const { code, output } = await runNode(["--eval", program]);
  process.kill(Number(readFileSync(file, "utf8")), "SIGKILL");
  rmSync(file);
  expect({ code, output }).toEqual({ code: 0, output: "done\n" });
  expect(performance.now() - startedAt).toBeLessThan(30_000);
});
