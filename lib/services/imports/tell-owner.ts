import { eq } from "drizzle-orm";
import { type IngestRun, userPrefs } from "@/db/schema";
import { DEFAULT_USER_PREFS } from "@/lib/domain/prefs/default-user-prefs";
import type { ServiceContext } from "../context";
import { recordNotification } from "../notifications/record-notification";

function countsSentence(run: IngestRun, locale: string): string {
  const format = new Intl.NumberFormat(locale);
  const parts = [
    [run.rowsInserted, "new"],
    [run.rowsUpdated, "changed"],
    [run.rowsUnchanged, "unchanged"],
    [run.rowsRepeated, "repeated in the file"],
    [run.rowsRejected, "rejected"],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${format.format(count)} ${word}`);
  return `${format.format(run.rowsRead)} rows: ${said.join(", ")}.`;
}

/** Leaves a notification about how a run ended, for the person who started it. */
export async function tellOwner(ctx: ServiceContext, run: IngestRun): Promise<void> {
  if (run.userId === null) return;
  const [prefs] = await ctx.db
    .select({ locale: userPrefs.locale })
    .from(userPrefs)
    .where(eq(userPrefs.userId, run.userId));
  const isFailure = run.failure !== null;
  await recordNotification({
    ctx,
    input: {
      userId: run.userId,
      kind: isFailure ? "import_failed" : "import_finished",
      title: isFailure ? `${run.fileName} was not imported` : `${run.fileName} was imported`,
      body: run.failure ?? countsSentence(run, prefs?.locale ?? DEFAULT_USER_PREFS.locale),
      data: { runId: run.id, target: run.target },
    },
  });
}
