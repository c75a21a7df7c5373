import { createRequire } from "node:module";
import { join } from "node:path";
import { PROJECT } from "./read-options.mjs";

/**
 * The stand-in marketplaces as one plain file: run through a translator they would take more than twice the memory.
 * The bundler is the translator's own, which is always installed. Returns the file.
 */
export async function buildSandbox() {
  const require = createRequire(join(PROJECT, "package.json"));
  const { build } = createRequire(require.resolve("tsx/package.json"))("esbuild");
  const outfile = join(PROJECT, "node_modules/.cache/deal-scout/sandbox.mjs");
  await build({
    entryPoints: [join(PROJECT, "sandbox/main.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
  });
  return outfile;
}
