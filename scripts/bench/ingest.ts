// How fast listings come in, beside COPY: npm run bench:ingest [-- --rows N --rounds R --before M]
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { connectDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { startEmbeddedPostgres } from "../embedded-postgres.mjs";
import { measureIngest } from "./measure-ingest";
import { passesPerSecond } from "./passes-per-second";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "5000" },
    rounds: { type: "string", default: "5" },
    before: { type: "string", default: "100000" },
  },
});
const [rows = 0, rounds = 0, before = 0] = [values.rows, values.rounds, values.before].map(Number);
if (!(rows > 0 && rounds > 0 && before >= 0)) {
  console.error("bench:ingest takes --rows N, --rounds R and --before M, all of them numbers.");
  process.exit(2);
}

const MEGABYTE = Buffer.alloc(2 ** 20, "a");
const say = (text: string) => console.error(`${text} (load ${loadavg()[0]?.toFixed(1)})`);

const folder = mkdtempSync(join(tmpdir(), "deal-scout-bench-"));
const loadBefore = loadavg()[0];
const server = await startEmbeddedPostgres({ folder });
try {
  await migrateDatabase(server.url);
  const { db, close } = connectDatabase(server.url, 1);
  const sha256MbPerSecond = passesPerSecond(() => createHash("sha256").update(MEGABYTE).digest());
  const measured = await measureIngest(db, { rows, rounds, before, say });
  console.log(
    JSON.stringify({ ...measured, sha256MbPerSecond, loadBefore, loadAverage: loadavg()[0] }),
  );
  await close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
