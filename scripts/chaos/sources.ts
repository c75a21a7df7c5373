import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { migrateDatabase } from "@/db/migrate";
import { startEmbeddedPostgres } from "../embedded-postgres.mjs";
import { FAULT_KINDS, isKnownTo } from "./fault-kinds";
import { runVictim } from "./run-victim";
import { isMarketId, MARKETS } from "./sandbox-desk";
import { describe, headOf, lineOf } from "./tell";

const { values: options } = parseArgs({
  options: {
    victims: { type: "string", default: MARKETS.join(",") },
    faults: { type: "string", default: "" },
    minutes: { type: "string", default: "10" },
    searches: { type: "string", default: "240" },
  },
});
const victims = options.victims.split(",").filter(isMarketId);
const wanted = options.faults.split(",").filter((name) => name !== "");
const kinds = FAULT_KINDS.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
const minutes = Number(options.minutes);
const searches = Number(options.searches);
if (victims.length === 0 || kinds.length === 0 || !(minutes > 0 && searches > 0)) {
  console.error(
    `chaos:sources [--victims ${MARKETS.join(",")}] [--faults 5xx,hang] [--minutes 10] [--searches 240]`,
  );
  process.exit(2);
}
Object.assign(process.env, {
  NODE_ENV: "test",
  DATABASE_URL: "postgres://unused",
  SESSION_SECRET: "only for the time of this run, and of no use",
  ENCRYPTION_KEY: "only for the time of this run, and of no use",
  LOG_LEVEL: "silent",
});

const folder = mkdtempSync(join(tmpdir(), "deal-scout-chaos-"));
const server = await startEmbeddedPostgres({ folder, settings: { fsync: "off" } });
const startedAt = performance.now();
const told = [];
try {
  console.error(headOf());
  for (const victim of victims) {
    for (const ownership of ["shared", "own"] as const) {
      const faults = kinds.filter((one) => one.ownership === ownership && isKnownTo(one, victim));
      if (faults.length === 0) continue;
      const databaseUrl = await makeDatabase(`${victim}_${ownership}`);
      const world = { databaseUrl, victim, ownership, searches, searchesElsewhere: 24 };
      for await (const result of runVictim({ ...world, faults, minutes })) {
        told.push(result);
        console.error(lineOf(result));
      }
    }
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.error(`\n${told.flatMap(describe).join("\n")}`);
const broken = told.flatMap(({ broken: bounds }) => bounds);
console.log(
  JSON.stringify({
    minutes,
    searches,
    runs: told.length,
    broken: broken.length,
    seconds: Math.round((performance.now() - startedAt) / 1_000),
    loadAverage: loadavg()[0],
    results: told,
  }),
);
process.exit(broken.length > 0 ? 1 : 0);

async function makeDatabase(name: string): Promise<string> {
  const postgres = (await import("postgres")).default;
  const admin = postgres(server.urlOf("postgres"), { max: 1 });
  await admin.unsafe(`create database chaos_${name}`);
  await admin.end();
  const url = server.urlOf(`chaos_${name}`);
  await migrateDatabase(url);
  return url;
}
