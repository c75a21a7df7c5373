// Brings the database and the queue's tables up to this code, then exits: 0, or 1 with one sentence.
import { logger } from "@/lib/platform/logger";
import { reasonOf } from "@/lib/platform/reason-of";
import { migrateInstallation } from "@/lib/services/installation/migrate-installation";

try {
  await migrateInstallation({ ctx: { log: logger() } });
} catch (error) {
  console.error(`The database could not be migrated: ${reasonOf(error)}`);
  process.exitCode = 1;
}
