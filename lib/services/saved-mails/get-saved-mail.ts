import { mailMessages } from "@/db/schema";
import { parseEml } from "@/lib/adapters/mailbox/parse-eml";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { cleanText, clip } from "@/lib/domain/import/clean-text";
import type { SavedMailWithText } from "@/lib/domain/mail/saved-mail.schema";
import { requireUser, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { ownMail, readSavedMail } from "./internal";

const TEXT_MAX = 20_000;

type Args = { ctx: ServiceContext; input: { readonly id: Id<"mail"> } };

/** One mail with its plain text. Its HTML stays where it is: what a sender writes is not shown as a page. */
export async function getSavedMail({ ctx, input }: Args): Promise<SavedMailWithText> {
  const { userId } = requireUser(ctx);
  const mail = await readSavedMail(ctx, userId, input.id);
  const [row] = await ctx.db
    .select({ raw: mailMessages.raw })
    .from(mailMessages)
    .where(ownMail(userId, input.id));
  if (!row) throw notFound("mail");
  return { ...mail, text: clip(cleanText(await textOf(ctx, row.raw)), TEXT_MAX) };
}

async function textOf(ctx: ServiceContext, raw: Buffer): Promise<string> {
  try {
    const { mail } = await parseEml(raw, ctx.signal ? { signal: ctx.signal } : {});
    return mail.text;
  } catch (error) {
    // Its note says that it cannot be read.
    if (error instanceof AppError && error.code === "INVALID") return "";
    throw error;
  }
}
