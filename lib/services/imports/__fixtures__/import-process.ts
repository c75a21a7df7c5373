// A process that imports one run and says when its first batch is written, so that a test can kill it.
import type { Id } from "@/lib/core/ids";
import { closeProcessContext, processContext } from "@/lib/services/process-context";
import { runImport } from "../run-import";

await runImport({
  ctx: processContext({ kind: "system" }),
  input: {
    runId: process.argv[2] as Id<"run">,
    onProgress: (run) => process.stdout.write(`${run.rowsRead}\n`),
  },
});
// Otherwise idle connections would keep the process for a minute.
await closeProcessContext();
