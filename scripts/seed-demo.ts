// Makes the demo's data once and tells how to sign in to it. Run by start.mjs where DEMO=true.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scoreDueListingsJob } from "@/jobs/score-due-listings.job";
import { env } from "@/lib/platform/env";
import { closeQueues, migrateQueue } from "@/lib/platform/queue";
import { reasonOf } from "@/lib/platform/reason-of";
import { seedDemo } from "@/lib/services/demo/seed-demo";
import { closeProcessContext, processContext } from "@/lib/services/process-context";

const DATA_FOLDER = process.env.DATA_DIR || ".data";
const LOGIN_FILE = join(DATA_FOLDER, "demo-login.json");

/** Kept in a file that only its owner reads, so that every start can tell it; the database holds the hash. */
function keptPassword(): string {
  try {
    const { password } = JSON.parse(readFileSync(LOGIN_FILE, "utf8"));
    if (typeof password === "string" && password.length >= 12) return password;
  } catch {
    // no file yet, or not one of ours: a new password replaces the old
  }
  const password = randomBytes(12).toString("base64url");
  mkdirSync(DATA_FOLDER, { recursive: true, mode: 0o700 });
  writeFileSync(LOGIN_FILE, `${JSON.stringify({ password })}\n`, { mode: 0o600 });
  return password;
}

try {
  if (env().DEMO) {
    const password = keptPassword();
    const demo = await seedDemo({ ctx: processContext({ kind: "system" }), input: { password } });
    if (demo.kind === "seeded") {
      await migrateQueue();
      await scoreDueListingsJob.enqueue({});
    }
    if (demo.kind !== "removed") console.log(`Demo login: ${demo.email}   Password: ${password}`);
  }
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
} finally {
  await Promise.all([closeQueues(), closeProcessContext()]);
}
