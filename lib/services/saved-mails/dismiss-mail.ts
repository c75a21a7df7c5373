import { and, inArray } from "drizzle-orm";
import { mailMessages } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import type { SavedMail } from "@/lib/domain/mail/saved-mail.schema";
import { requireWriter, type ServiceContext } from "../context";
import { ownMail, readSavedMail } from "./internal";

const DISMISSABLE = ["review", "failed", "nothing", "dismissed", "unkept"] as const;

type Args = { ctx: ServiceContext; input: { readonly id: Id<"mail"> } };

/** Nothing of the mail is kept but its head, so that it is known when it comes again; it is not shown for review again. CONFLICT where it was read. */
export async function dismissMail({ ctx, input }: Args): Promise<SavedMail> {
  const { userId } = requireWriter(ctx);
  const [row] = await ctx.db
    .update(mailMessages)
    .set({ state: "dismissed", raw: Buffer.alloc(0) })
    .where(and(ownMail(userId, input.id), inArray(mailMessages.state, [...DISMISSABLE])))
    .returning({ id: mailMessages.id });
  const mail = await readSavedMail(ctx, userId, input.id);
  if (!row) throw new AppError("CONFLICT", "This mail does not wait to be looked at any more.");
  return mail;
}
