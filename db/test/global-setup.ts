import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/db/migrate";
import { startEmbeddedPostgres } from "@/scripts/embedded-postgres.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    adminUrl: string;
    templateUrl: string;
  }
}

/** A real server for the run, and one migrated database that every test file copies. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const folder = given ? null : mkdtempSync(join(tmpdir(), "deal-scout-test-"));
  const server = folder
    ? await startEmbeddedPostgres({ folder, settings: { fsync: "off", synchronous_commit: "off" } })
    : null;
  const adminUrl = given ?? server?.urlOf("postgres") ?? "";
  const template = `template_${process.pid}`;
  const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${template}`);
  const templateUrl = adminUrl.replace(/\/[^/]*$/, `/${template}`);
  await migrateDatabase(templateUrl);
  await admin.end();
  project.provide("adminUrl", adminUrl);
  project.provide("templateUrl", templateUrl);
  return async () => {
    await server?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
}
