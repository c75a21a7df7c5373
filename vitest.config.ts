import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongFilesFirst } from "./scripts/test/long-files-first.mjs";

const shared = { resolve: { tsconfigPaths: true } };

/** `npm test` counts the tests of every run from their reports. */
const report = process.env.TEST_REPORT;

const CORES = availableParallelism();
const NOT_OURS = ["node_modules", ".next", "e2e"];

const PROPERTY_TESTS = "**/*.prop.test.ts";

/** For projects whose files share their globals. */
const LEAVE_NO_STUBS = ["scripts/test/leave-no-stubs.ts"];

/**
 * `unit` and `property` need nothing but Node, and only `unit` is part of the fast checks; `db` gets a real PostgreSQL from its
 * global setup; `launcher` needs the built app.
 */
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
          exclude: [PROPERTY_TESTS, "**/*.db.test.ts", "**/*.job.test.ts", ...NOT_OURS],
          // Reading the same modules anew for every file takes longer than the tests.
          isolate: false,
          setupFiles: LEAVE_NO_STUBS,
          testTimeout: 30_000,
          // Some wait for servers that hang.
          maxWorkers: CORES + 1,
        },
      },
      {
        ...shared,
        test: {
          name: "property",
          include: [PROPERTY_TESTS],
          exclude: NOT_OURS,
          isolate: false,
          setupFiles: LEAVE_NO_STUBS,
          // They take seconds on a machine whose cores are busy.
          testTimeout: 60_000,
          maxWorkers: CORES + 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...shared,
        test: {
          name: "db",
          include: ["**/*.db.test.ts", "**/*.job.test.ts"],
          exclude: NOT_OURS,
          globalSetup: ["db/test/global-setup.ts"],
          // These tests wait for PostgreSQL, for child processes and for time to pass more than they compute.
          maxWorkers: CORES + 1,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
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
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
