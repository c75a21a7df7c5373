import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { connectDatabase, type Database } from "@/db/client";

let count = 0;

/** A fresh database of this test file alone, migrated unless it is asked for empty; dropped afterwards. */
export async function testDatabase({ empty = false } = {}): Promise<{ db: Database; url: string }> {
  count += 1;
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}_${count}`;
  const template = empty ? "template0" : inject("templateUrl").split("/").at(-1);
  const admin = postgres(inject("adminUrl"), { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name} template ${template}`);
  const url = inject("templateUrl").replace(/\/[^/]*$/, `/${name}`);
  const connection = connectDatabase(url, 5);
  afterAll(async () => {
    await connection.close();
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  });
  return { db: connection.db, url };
}
