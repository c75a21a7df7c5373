import { expect, test, vi } from "vitest";
import { feeSchedules } from "@/db/schema";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { SEED_FEE_SCHEDULES } from "@/lib/domain/fees/seed-fee-schedules";
import { migrateInstallation } from "./migrate-installation";

test("three processes that start at once on an empty database leave it whole, with its fees once", async () => {
  const { db, url } = await testDatabase({ empty: true });
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("SESSION_SECRET", "s".repeat(32));
  vi.stubEnv("ENCRYPTION_KEY", "e".repeat(32));
  const ctx = testContext(db);
  await Promise.all([1, 2, 3].map(() => migrateInstallation({ ctx })));
  const rows = await db.select().from(feeSchedules);
  expect(rows.map(({ seedKey }) => seedKey).sort()).toEqual(
    SEED_FEE_SCHEDULES.map(({ key }) => key).sort(),
  );
});
