import { eq, sql } from "drizzle-orm";
import { mailMessages } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { env } from "@/lib/platform/env";
import type { ServiceContext } from "../context";
import { READ_KEPT_DAYS } from "./empty-old-mails";

/** How much more is kept of a person's mails, counted down by whoever stores some. */
export type MailRoom = {
  /** False where a mail of so many bytes has no room; nothing is taken then. */
  readonly take: (byteCount: number) => boolean;
  /** Why not, and what helps; for the person. */
  readonly fullWords: string;
};

/** Asked for once by what stores several: two that store at once may go over by what the other stores. */
export async function mailRoom(ctx: ServiceContext, userId: Id<"user">): Promise<MailRoom> {
  const { MAIL_KEPT_MB } = env();
  const [kept] = await ctx.db
    .select({ bytes: sql<number>`coalesce(sum(octet_length(${mailMessages.raw})), 0)::float8` })
    .from(mailMessages)
    .where(eq(mailMessages.userId, userId));
  let left = MAIL_KEPT_MB * 1_024 * 1_024 - (kept?.bytes ?? 0);
  return {
    take: (byteCount) => {
      if (byteCount > left) return false;
      left -= byteCount;
      return true;
    },
    fullWords: `There is no room for more mails: yours have come to ${MAIL_KEPT_MB} MB. What was read is let go of after ${READ_KEPT_DAYS} days; dismiss what waits for you, or remove a source of mails that you no longer need.`,
  };
}
