import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongFilesFirst } from "./scripts/test/long-files-first.mjs";

const shared = { resolve: { tsconfigPaths: true } };

/** `npm test` counts the tests of every run from their reports. */
const report = process.env.TEST_REPORT;

const CORES = availableParallelism();

/** `unit` needs nothing but Node; `db` gets a real PostgreSQL from its global setup; `launcher` needs the built app. */
export default defineConfig({
  ...shared,
  test: {
    sequence: { sequencer: LongFilesFirst },
    reporters: report ? ["dot", ["json", { outputFile: report }]] : ["default"],
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: ["**/*.db.test.ts", "**/*.job.test.ts", "node_modules", ".next", "e2e"],
          // Property tests take seconds on a machine whose cores are busy.
          testTimeout: 30_000,
          // Vitest itself would leave a core to itself.
          maxWorkers: CORES,
        },
      },
      {
        ...shared,
        test: {
          name: "db",
          include: ["**/*.db.test.ts", "**/*.job.test.ts"],
          exclude: ["node_modules", ".next", "e2e"],
          globalSetup: ["db/test/global-setup.ts"],
          // These tests wait for PostgreSQL, for child processes and for time to pass more than they compute.
          maxWorkers: CORES + 1,
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: "launcher",
          include: ["e2e/launcher/**/*.test.ts"],
          // Each test starts the whole product; two cores carry one at a time.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
