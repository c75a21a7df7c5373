import { setTimeout as sleep } from "node:timers/promises";
import { env } from "@/lib/platform/env";
import { logAllowedHosts } from "@/lib/platform/log-allowed-hosts";
import { logger } from "@/lib/platform/logger";
import { reasonOf } from "@/lib/platform/reason-of";
import { logKeptTerms } from "../connections/log-kept-terms";
import { logKeyProblems } from "../connections/log-key-problems";
import { migrateInstallation } from "./migrate-installation";

const AGAIN_MS = 15_000;

/**
 * Start of a web process. Wrong settings end it at once with all of them named. Migrations run beside serving:
 * while they cannot, the process stays up, /api/health answers 503, and they are tried again for ever.
 */
export function prepareWeb(): void {
  try {
    logAllowedHosts(logger(), env().FETCH_ALLOWED_HOSTS);
    logKeptTerms(logger());
    logKeyProblems(logger());
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
  void migrateUntilDone();
}

async function migrateUntilDone(): Promise<void> {
  const log = logger();
  for (;;) {
    try {
      await migrateInstallation({ ctx: { log } });
      log.info({}, "the database is up to date");
      return;
    } catch (error) {
      log.error(
        { error: reasonOf(error), againMs: AGAIN_MS },
        "serving degraded without migrations",
      );
      await sleep(AGAIN_MS, undefined, { ref: false });
    }
  }
}
