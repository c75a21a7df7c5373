import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { expect, test } from "vitest";
import type { Database } from "./client";
import { migrateDatabase } from "./migrate";
import { isMigrated, readMigrationStatus } from "./migration-status";
import journal from "./migrations/meta/_journal.json";
import { endChildrenAfterAll, startChild } from "./test/child-process";
import { testDatabase } from "./test/database";
import { setEnvironment } from "./test/environment";
import { makeListing, makeSource, makeUser } from "./test/factories";
import { startProxy, targetOf, throughProxy } from "./test/proxy";

endChildrenAfterAll();

/** As an older version left its database. */
async function migrateUntil(db: Database, tag: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "deal-scout-migrations-"));
  const last = journal.entries.findIndex((entry) => entry.tag === tag);
  const entries = journal.entries.slice(0, last + 1);
  mkdirSync(join(folder, "meta"));
  writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
  for (const entry of entries)
    copyFileSync(`db/migrations/${entry.tag}.sql`, join(folder, `${entry.tag}.sql`));
  await migrate(db, { migrationsFolder: folder });
  rmSync(folder, { recursive: true });
}

test("the migrated schema takes a user, a source and a listing", async () => {
  const { db } = await testDatabase();
  const user = await makeUser(db);
  const source = await makeSource(db, user.id);
  const listing = await makeListing(db, source);
  expect(listing.userId).toBe(user.id);
  const found = await db.execute(
    sql`select id from listings where search @@ to_tsquery('simple', 'chorus')`,
  );
  expect(found).toHaveLength(1);
});

test("twenty processes on an empty database: all succeed, each migration is applied once", async () => {
  const { db, url } = await testDatabase({ empty: true });
  expect(await readMigrationStatus(db)).toMatchObject({ database: null });
  setEnvironment({ DATABASE_URL: url });
  const children = Array.from({ length: 20 }, () => startChild("scripts/migrate.ts"));
  const ends = await Promise.all(children.map((child) => child.exited));
  expect(ends.map(({ code }) => code)).toEqual(children.map(() => 0));
  expect(children.map((child) => child.output()).join("")).toBe("");
  const applied = await db.execute(sql`select created_at from drizzle.__drizzle_migrations`);
  expect(applied.map((row) => Number(row.created_at))).toEqual(
    journal.entries.map(({ when }) => when),
  );
  expect(isMigrated(await readMigrationStatus(db))).toBe(true);
  const queueTables = await db.execute(
    sql`select 1 from information_schema.tables where table_schema = 'bullmq' and table_name = 'job'`,
  );
  expect(queueTables).toHaveLength(1);
}, 120_000);

test("after an update no marketplace's photos are fetched until its terms were applied", async () => {
  const { db, url } = await testDatabase({ empty: true });
  await migrateUntil(db, "0013_join-requests-by-id");
  await db.execute(sql`
    insert into sources (id, name, kind, licence, connector_id) values
      ('src_1', 'Etsy', 'api', 'marketplace', 'etsy'), ('src_2', 'A feed', 'feed', 'user', null)`);
  const allowed = () =>
    db.execute(sql`select id from sources where may_fetch_photos and kind = 'api'`);
  expect(await allowed()).toHaveLength(1);
  await migrateDatabase(url);
  expect(await allowed()).toHaveLength(0);
  const { mayFetchPhotos } = await makeSource(db, null, { kind: "api" });
  expect(mayFetchPhotos).toBe(false);
});

test("a server that comes up late is waited for; a wrong password is not", async () => {
  const { db, url } = await testDatabase({ empty: true });
  const proxy = await startProxy(targetOf(url));
  await proxy.set("refuse");
  const attempts: number[] = [];
  const migrated = migrateDatabase(throughProxy(url, proxy), {
    firstDelayMs: 100,
    onRetry: (attempt) => attempts.push(attempt),
  });
  await sleep(250);
  await proxy.set("pass");
  await migrated;
  expect(attempts.length).toBeGreaterThanOrEqual(1);
  expect(isMigrated(await readMigrationStatus(db))).toBe(true);
  await proxy.close();

  const wrong = new URL(url);
  wrong.password = "wrong";
  const never: number[] = [];
  const refused = migrateDatabase(wrong.href, { onRetry: (attempt) => never.push(attempt) });
  await expect(refused).rejects.toMatchObject({ code: "28P01" });
  expect(never).toEqual([]);
});

test("after six attempts at a server that is not there the error comes through", async () => {
  const { url } = await testDatabase({ empty: true });
  const proxy = await startProxy(targetOf(url));
  await proxy.set("refuse");
  const attempts: number[] = [];
  const failed = migrateDatabase(throughProxy(url, proxy), {
    firstDelayMs: 5,
    onRetry: (attempt) => attempts.push(attempt),
  });
  await expect(failed).rejects.toMatchObject({ code: "ECONNREFUSED" });
  expect(attempts).toEqual([1, 2, 3, 4, 5]);
});

test("options in the URL are kept by both drivers", async () => {
  const { db, url } = await testDatabase({ empty: true });
  const withOptions = `${url}?options=${encodeURIComponent("-c statement_timeout=54321")}`;
  setEnvironment({ DATABASE_URL: withOptions });
  const child = startChild("scripts/migrate.ts");
  expect(await child.exited).toMatchObject({ code: 0 });
  expect(isMigrated(await readMigrationStatus(db))).toBe(true);
});
