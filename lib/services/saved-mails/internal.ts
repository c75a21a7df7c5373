import { and, eq, getTableColumns } from "drizzle-orm";
import { type MailMessage, mailMessages, sources } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import { MailItem } from "@/lib/domain/mail/mail-item.schema";
import type { SavedMail } from "@/lib/domain/mail/saved-mail.schema";
import type { ServiceContext } from "../context";
import { notFound } from "../visible-to";

const {
  raw: _raw,
  userId: _userId,
  messageId: _messageId,
  ...shown
} = getTableColumns(mailMessages);

/** What a person is shown of a mail: not its bytes. */
export const MAIL_COLUMNS = { ...shown, sourceName: sources.name };

export const ownMail = (userId: Id<"user">, id: Id<"mail">) =>
  and(eq(mailMessages.id, id), eq(mailMessages.userId, userId));

export type MailRow = Omit<MailMessage, "raw" | "userId" | "messageId"> & {
  readonly sourceName: string;
};

export function toSavedMail({ guess, parserVersion: _version, ...row }: MailRow): SavedMail {
  const items = (guess ?? []).flatMap((item) => MailItem.safeParse(item).data ?? []);
  return { ...row, guess: items };
}

export async function readSavedMail(
  ctx: ServiceContext,
  userId: Id<"user">,
  id: Id<"mail">,
): Promise<SavedMail> {
  const [row] = await ctx.db
    .select(MAIL_COLUMNS)
    .from(mailMessages)
    .innerJoin(sources, eq(sources.id, mailMessages.sourceId))
    .where(ownMail(userId, id));
  if (!row) throw notFound("mail");
  return toSavedMail(row);
}
