import { eq } from "drizzle-orm";
import { z } from "zod";
import type { DatabaseOrTransaction, Transaction } from "@/db/client";
import { settings } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { idSchema } from "@/lib/core/id-schema";
import { env } from "@/lib/platform/env";

/** The row of `settings` that says how things are with the demo; lib/services/users reads `userId` too. */
const DEMO_KEY = "demo";

const DemoState = z.union([
  z.object({ userId: idSchema("user"), sourceId: idSchema("source") }),
  z.object({ removedAt: z.iso.datetime() }),
]);
export type DemoState = z.infer<typeof DemoState>;

/** Null before the first seed. */
export async function readDemoState(db: DatabaseOrTransaction): Promise<DemoState | null> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, DEMO_KEY));
  return row ? DemoState.parse(row.value) : null;
}

export async function writeDemoState(tx: Transaction, value: DemoState, now: Date): Promise<void> {
  await tx
    .insert(settings)
    .values({ key: DEMO_KEY, value, updatedAt: now })
    .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: now } });
}

/** Somebody's own machine, not a server that people rely on. */
export function isLocalInstallation(): boolean {
  return env().INSTALLATION === "local" || env().NODE_ENV !== "production";
}

/** Generated data never comes near data that somebody relies on. */
export function refuseInProduction(): void {
  if (isLocalInstallation()) return;
  throw new AppError("FORBIDDEN", "Demo data is never allowed in production.");
}
