import { and, eq } from "drizzle-orm";
import { mailMessages, sources } from "@/db/schema";
import type { Page } from "@/lib/core/page.schema";
import type { ListSavedMailsInput, SavedMail } from "@/lib/domain/mail/saved-mail.schema";
import { among } from "../among";
import { requireUser, type ServiceContext } from "../context";
import { keyset } from "../keyset";
import { MAIL_COLUMNS, type MailRow, toSavedMail } from "./internal";

const page = keyset(mailMessages.id, {
  createdAt: [mailMessages.id, (row: MailRow) => row.id],
});

type Args = { ctx: ServiceContext; input: ListSavedMailsInput };

/** A person's mails as far as they are kept; with `state: review` those that wait for them. */
export async function listSavedMails({ ctx, input }: Args): Promise<Page<SavedMail>> {
  const { userId } = requireUser(ctx);
  const { where, orderBy, limit, finish } = page(input);
  const rows = await ctx.db
    .select(MAIL_COLUMNS)
    .from(mailMessages)
    .innerJoin(sources, eq(sources.id, mailMessages.sourceId))
    .where(
      and(
        eq(mailMessages.userId, userId),
        among(mailMessages.state, input.state),
        input.sourceId ? eq(mailMessages.sourceId, input.sourceId) : undefined,
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
  return finish(rows, toSavedMail);
}
