import { reasonOf } from "@/lib/platform/reason-of";
import { JOBS } from "./registry";
import { type Runtime, startRuntime } from "./runtime/runtime";

let runtime: Runtime | undefined;
let stops = 0;

/** During start there is nothing to drain, and a second signal means now. */
async function stop(): Promise<void> {
  stops += 1;
  if (runtime && stops === 1) await runtime.stop();
  process.exit(0);
}

for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, stop);

process.on("unhandledRejection", (error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});

try {
  runtime = await startRuntime(JOBS);
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
}
