import { expect, test } from "vitest";
import { isInstalled } from "./install-packages.mjs";

const LOCK = {
  "": { version: "0.1.0" },
  "node_modules/next": { version: "16.4.6" },
  "node_modules/vitest": { version: "4.1.12", dev: true },
  "node_modules/@esbuild/aix": { version: "0.28.2", extraneous: true },
  "node_modules/swc-darwin": { version: "16.4.6", optional: true },
};
const NEXT = { "node_modules/next": { version: "16.4.6" } };
const ALL = { ...NEXT, "node_modules/vitest": { version: "4.1.12", dev: true } };

test.each([
  ["nothing yet", null, false, false],
  ["what the app needs", NEXT, false, true],
  ["what the app needs, when tests are wanted", NEXT, true, false],
  ["everything", ALL, true, true],
  ["another version", { "node_modules/next": { version: "16.4.5" } }, false, false],
])("%s", (_title, installed, withTools, expected) => {
  expect(isInstalled(LOCK, installed, withTools)).toBe(expected);
});
