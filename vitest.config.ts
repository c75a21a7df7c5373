import { defineConfig } from "vitest/config";

const shared = { resolve: { tsconfigPaths: true } };

/** `unit` needs nothing but Node; `db` gets a real PostgreSQL from its global setup. */
export default defineConfig({
  ...shared,
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: ["**/*.db.test.ts", "**/*.job.test.ts", "node_modules", ".next", "e2e"],
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
    ],
  },
});
