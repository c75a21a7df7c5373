import { eq } from "drizzle-orm";
import { z } from "zod";
import { type Source, sourceSecrets } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { openSecret } from "@/lib/platform/secret-box";
import { secretPlace } from "../connections/find-keys";
import type { ServiceContext } from "../context";
import type { OpenedSource } from "../fetches/opened-source";
import type { ReadPage, ReadRequest } from "../fetches/source-reader";
import { type MailboxAccess, openSourceMailbox } from "./open-source-mailbox";
import { MAILBOX_EVERY_SECONDS, readMailbox } from "./read-mailbox";

const Auth = z.union([z.object({ password: z.string() }), z.object({ accessToken: z.string() })]);

/** Mail servers refuse a good password when they are busy, or were asked too often. */
const REFUSALS_MAX = 3;
/** Soon, where mails were left. */
const MORE_SECONDS = 5;

/** A mailbox that is asked for new mails over IMAP. Other sources of mails bring theirs themselves: INVALID. */
export async function openMailSource(
  ctx: ServiceContext,
  source: Source,
  onCall: () => void,
): Promise<OpenedSource> {
  const access = await accessOf(ctx, source);
  let hasMore = false;
  const onMore = () => {
    hasMore = true;
  };
  async function* read(request: ReadRequest): AsyncGenerator<ReadPage> {
    const mailbox = await openSourceMailbox(request.ctx, access);
    try {
      yield* readMailbox(request, { mailbox, folder: access.folder, onCall, onMore });
    } finally {
      await mailbox.close();
    }
  }
  return {
    read,
    item: null,
    renewToken: async () => false,
    refusalsMax: REFUSALS_MAX,
    everySeconds: async () => (hasMore ? MORE_SECONDS : MAILBOX_EVERY_SECONDS),
  };
}

async function accessOf(ctx: ServiceContext, { id, settings }: Source): Promise<MailboxAccess> {
  if (settings.kind !== "mailbox") {
    throw new AppError("INVALID", "This source of mails is not asked; they are sent to it.");
  }
  const [secret] = await ctx.db.select().from(sourceSecrets).where(eq(sourceSecrets.sourceId, id));
  if (!secret)
    throw new AppError("INVALID", "There is no password for this mailbox. Connect it again.");
  const auth = Auth.parse(JSON.parse(openSecret(secret, secretPlace(id))));
  const { host, port, user, folder } = settings;
  return { host, port, user, folder, auth };
}
