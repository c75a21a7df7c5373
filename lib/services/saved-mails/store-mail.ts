import { and, eq } from "drizzle-orm";
import { mailMessages, type Source } from "@/db/schema";
import { readMailHead } from "@/lib/adapters/mailbox/read-mail-head";
import { assert } from "@/lib/core/assert";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";

export type StoredMail = { readonly id: Id<"mail">; readonly isNew: boolean };

type Args = {
  ctx: ServiceContext;
  input: { readonly source: Pick<Source, "id" | "userId">; readonly raw: Uint8Array };
};

/**
 * Keeps a mail as it came, before anything is made of it; the same mail of a source is kept once. No
 * authorisation: whoever calls has done it.
 */
export async function storeMail({ ctx, input }: Args): Promise<StoredMail> {
  const { source, raw } = input;
  assert(source.userId, "a source of mails is somebody's");
  const head = await readMailHead(raw);
  const [made] = await ctx.db
    .insert(mailMessages)
    .values({
      id: ctx.ids.make("mail"),
      sourceId: source.id,
      userId: source.userId,
      raw: Buffer.from(raw),
      state: "received",
      createdAt: ctx.clock.now(),
      ...head,
    })
    .onConflictDoNothing()
    .returning({ id: mailMessages.id });
  if (made) return { id: made.id, isNew: true };
  const [known] = await ctx.db
    .select({ id: mailMessages.id })
    .from(mailMessages)
    .where(and(eq(mailMessages.sourceId, source.id), eq(mailMessages.messageId, head.messageId)));
  assert(known, "a mail that could not be stored is there");
  return { id: known.id, isNew: false };
}
