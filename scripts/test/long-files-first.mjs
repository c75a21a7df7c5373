import { BaseSequencer } from "vitest/node";

/** Files that take longest, in that order: begun late they would run when all others are done. */
const LONG = [
  "lib/adapters/mailbox/imap/open-mailbox.test.ts",
  "lib/connectors/sandbox.test.ts",
  "jobs/runtime/queue-on-redis.job.test.ts",
  "jobs/runtime/queue-on-postgres.job.test.ts",
  "lib/services/imports/large-import.db.test.ts",
  "jobs/main.job.test.ts",
  "db/migrate.db.test.ts",
  "scripts/import.db.test.ts",
  "lib/services/imports/resume-import.db.test.ts",
  "lib/services/imports/run-import.db.test.ts",
];

/** @param {import("vitest/node").TestSpecification} specification */
function rankOf({ moduleId }) {
  const place = LONG.findIndex((file) => moduleId.endsWith(file));
  return place < 0 ? LONG.length : place;
}

/** Vitest's own order, with the files in front that everything else can run beside. */
export class LongFilesFirst extends BaseSequencer {
  /** @param {import("vitest/node").TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files);
    return sorted.sort((left, right) => rankOf(left) - rankOf(right));
  }
}
