import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { afterAll } from "vitest";
import { bundleScript } from "./bundle-script";

export type Child = {
  readonly pid: number;
  readonly output: () => string;
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves when the output holds the text; rejects when the process ended without. */
  readonly says: (text: string, limitMs?: number) => Promise<void>;
};

const PROJECT = resolve(import.meta.dirname, "../..");
const running = new Set<ChildProcess>();

/** Runs a TypeScript file of the project in a process of its own, with this process's settings. */
export function startChild(file: string, over: Record<string, string> = {}): Child {
  const child = spawn(process.execPath, [bundleScript(file)], {
    cwd: PROJECT,
    env: { ...process.env, ...over },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let output = "";
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
      for (const listener of heard) listener();
    });
  }
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((done) => {
    child.once("close", (code, signal) => {
      running.delete(child);
      done({ code, signal });
      for (const listener of heard) listener();
    });
  });
  const says = (text: string, limitMs = 20_000) =>
    new Promise<void>((done, reject) => {
      const timer = setTimeout(() => settle(false), limitMs);
      const settle = (found: boolean) => {
        clearTimeout(timer);
        heard.delete(listener);
        if (found) done();
        else reject(new Error(`"${text}" was not said:\n${output}`));
      };
      const listener = () => {
        if (output.includes(text)) settle(true);
        else if (!running.has(child)) settle(false);
      };
      heard.add(listener);
      listener();
    });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    exited,
    kill: (signal) => child.kill(signal),
    says,
  };
}

/** Ends what the test file left running. */
export function endChildrenAfterAll(): void {
  afterAll(() => {
    for (const child of running) child.kill("SIGKILL");
  });
}
