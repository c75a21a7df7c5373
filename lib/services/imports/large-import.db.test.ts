import { spawn } from "node:child_process";
import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { ingestRuns, listings } from "@/db/schema";
import { bundleScript } from "@/db/test/bundle-script";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { createUpload } from "../uploads/create-upload";
import { createImport } from "./create-import";

const ROWS = 100_000;
const { db, url } = await testDatabase();

/** Held as rows it would take several times the heap that the test allows. */
async function* largeFile(): AsyncGenerator<Uint8Array> {
  const description = "A long description, with a comma. ".repeat(4);
  yield Buffer.from("id,title,price,description\n");
  for (let row = 0; row < ROWS; row += 100) {
    const lines = Array.from(
      { length: 100 },
      (_, index) =>
        `a${row + index},Boss CE-2 number ${row + index},${index + 1},"${description}"\n`,
    );
    yield Buffer.from(lines.join(""));
  }
}

test("100,000 rows go in with 64 MB of heap, and progress is seen on the way", async () => {
  const user = await makeUser(db);
  const ctx = testContext(db, actorOf(user));
  const { id } = await createUpload({ ctx, input: { fileName: "large.csv", bytes: largeFile() } });
  const mapping = { externalId: "id", title: "title", price: "price", description: "description" };
  const input = { id, target: "listings" as const, mapping, defaults: { currency: "USD" } };
  const run = await createImport({ ctx, input });

  const keys = { SESSION_SECRET: "s".repeat(32), ENCRYPTION_KEY: "e".repeat(32) };
  for (const [name, value] of Object.entries({ ...keys, DATABASE_URL: url }))
    vi.stubEnv(name, value);
  const script = "lib/services/imports/__fixtures__/import-process.ts";
  const limits = ["--max-old-space-size=64", "--max-semi-space-size=4"];
  const child = spawn(process.execPath, [...limits, bundleScript(script), run.id], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const seen: number[] = [];
  child.stdout.on("data", (text) => seen.push(...String(text).trim().split("\n").map(Number)));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  expect(code).toBe(0);
  expect(seen).toHaveLength(ROWS / 1_000);
  expect(seen).toEqual([...seen].sort((left, right) => left - right));
  const [done] = await db.select().from(ingestRuns).where(eq(ingestRuns.id, run.id));
  expect(done).toMatchObject({ state: "succeeded", rowsRead: ROWS, rowsInserted: ROWS });
  expect(await db.$count(listings, eq(listings.userId, user.id))).toBe(ROWS);
}, 300_000);
