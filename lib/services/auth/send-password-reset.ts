import { and, eq, isNull, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { users } from "@/db/schema";
import type { Mailer } from "@/lib/adapters/mailer/contract";
import type { ServiceContext } from "../context";
import { makePasswordResetLink } from "./make-password-reset-link";

type Args = {
  ctx: ServiceContext;
  input: { email: string };
  mailer: Mailer;
  appUrl: string;
};

function mailText(link: string, appUrl: string): string {
  return [
    `Somebody asked for a new password for this address at ${new URL(appUrl).host}.`,
    "To choose one, open this link within an hour:",
    link,
    "The link works once. If it was not you, do nothing: your password stays as it is.",
  ].join("\n\n");
}

/** Mails a reset link to an account that exists and is not disabled; for any other address does nothing. */
export async function sendPasswordReset({ ctx, input, mailer, appUrl }: Args): Promise<void> {
  const [user] = await ctx.db
    .select({ id: users.id, email: users.email })
    .from(users)
    .where(and(eq(sql`lower(${users.email})`, input.email), isNull(users.disabledAt)));
  if (!user) return;
  const link = await withTransaction(ctx.db, (tx) =>
    makePasswordResetLink({ tx, ctx, userId: user.id, appUrl }),
  );
  const text = mailText(link, appUrl);
  await mailer.send({ to: user.email, subject: "Set a new Deal-Scout password", text });
}
