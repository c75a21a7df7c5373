// npm run kernel:generate: translates the network's loops, kernel-source.ts, into kernel-bytes.ts.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import wabt from "wabt";
import { kernelSource } from "@/lib/domain/pricing/hedonic/kernel/kernel-source";

export const KERNEL_FILE = "lib/domain/pricing/hedonic/kernel/kernel-bytes.ts";
const LINE = 88;

export async function renderKernelBytes(): Promise<string> {
  const { parseWat } = await wabt();
  const module = parseWat("kernel.wat", kernelSource(), { simd: true });
  module.validate();
  const text = Buffer.from(module.toBinary({}).buffer).toString("base64");
  const lines = text.match(new RegExp(`.{1,${LINE}}`, "g")) ?? [];
  return [
    "/** Generated from kernel-source.ts by npm run kernel:generate: WebAssembly, in base64. */",
    "export const KERNEL_BYTES = [",
    ...lines.map((line) => `  "${line}",`),
    '].join("");',
    "",
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(KERNEL_FILE, await renderKernelBytes());
}
