// Checks every setting and the database, then migrates. Run by start.mjs and cli.mjs.
import postgres from "postgres";
import { parseEnv } from "@/lib/platform/env";
import { logger } from "@/lib/platform/logger";
import { migrateInstallation } from "@/lib/services/installation/migrate-installation";
import { explainDatabaseError, isTransient } from "./start/explain-database-error.mjs";

/** Exit codes that the launcher tells apart. */
const SETTINGS_WRONG = 78;
const DATABASE_UNUSABLE = 69;
const MIGRATION_FAILED = 70;

const PATIENCE_MS = 5_000;
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

function stopWith(code: number, text: string): never {
  console.error(text);
  process.exit(code);
}

async function tryQuery(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await sql`select 1`;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function checkDatabase(url: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await tryQuery(url);
    } catch (error) {
      const isOver = performance.now() > deadline || !isTransient(error);
      if (isOver) stopWith(DATABASE_UNUSABLE, explainDatabaseError(error, url));
    }
    await sleep(500);
  }
}

/** What PostgreSQL said, and the statement it said it about; the wrappers between add nothing. */
function deepestReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const statement = error.message.split("\n")[0] ?? "";
  return error.cause === undefined ? statement : `${deepestReason(error.cause)}\n${statement}`;
}

const parsed = parseEnv(process.env);
if ("problems" in parsed) {
  const lines = parsed.problems.map(({ name, message }) => `  ${name} ${message}`);
  stopWith(
    SETTINGS_WRONG,
    `Deal-Scout cannot start; these settings are missing or wrong:\n${lines.join("\n")}`,
  );
}
await checkDatabase(parsed.env.DATABASE_URL);
try {
  await migrateInstallation({ ctx: { log: logger() } });
} catch (error) {
  stopWith(MIGRATION_FAILED, deepestReason(error));
}
