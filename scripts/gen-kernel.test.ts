import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { KERNEL_FILE, renderKernelBytes } from "./gen-kernel";

test("the network's translated loops are those of their source", async () => {
  const current = readFileSync(KERNEL_FILE, "utf8");
  expect(current, "run npm run kernel:generate").toBe(await renderKernelBytes());
});
