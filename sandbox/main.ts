import { parseArgs } from "node:util";
import { startSandbox } from "./server";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    host: { type: "string", default: "127.0.0.1" },
    seed: { type: "string", default: "sandbox" },
    pace: { type: "string", default: "1" },
  },
});

const sandbox = await startSandbox({
  port: Number(values.port),
  host: values.host,
  seed: values.seed,
  pace: Number(values.pace),
});
console.log(`The sandbox marketplaces are at ${sandbox.url}`);

let isClosing = false;
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    if (isClosing) return;
    isClosing = true;
    void sandbox.close().then(() => process.exit(0));
  });
}
