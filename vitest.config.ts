import { defineConfig } from "vitest/config";

const shared = { resolve: { tsconfigPaths: true } };

/** `npm test` counts the tests of every run from their reports. */
const report = process.env.TEST_REPORT;

/** `unit` needs nothing but Node; `db` gets a real PostgreSQL from its global setup; `launcher` needs the built app. */
export default defineConfig({
  ...shared,
  test: {
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
        },
      },
      {
        ...shared,
        test: {
          name: "db",
          include: ["**/*.db.test.ts", "**/*.job.test.ts"],
          exclude: ["node_modules", ".next", "e2e"],
          globalSetup: ["db/test/global-setup.ts"],
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
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
