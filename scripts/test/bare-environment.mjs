import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { PROJECT } from "../start/read-options.mjs";

const SETTINGS = /^(DATABASE_|REDIS_|PG|NEXTAUTH_|AUTH_|SMTP_|MAIL_|TEST_)/;
const NAMES = [
  "APP_URL",
  "DATA_DIR",
  "DEMO",
  "ENCRYPTION_KEY",
  "HOST",
  "INSTALLATION",
  "LOG_LEVEL",
  "NODE_ENV",
  "PORT",
  "SESSION_SECRET",
  "TRUST_PROXY",
];

/**
 * The environment of someone who set nothing, so that a developer's own settings and .env never reach a test.
 * @param {Record<string, string>} extra
 * @returns {NodeJS.ProcessEnv}
 */
export function bareEnvironment(extra = {}) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !SETTINGS.test(name) && !NAMES.includes(name)),
  );
  const file = join(PROJECT, ".env");
  // An empty variable counts as not set, and keeps the file from setting it.
  const fromFile = existsSync(file) ? Object.keys(parseEnv(readFileSync(file, "utf8"))) : [];
  return { ...env, ...Object.fromEntries(fromFile.map((name) => [name, ""])), ...extra };
}
