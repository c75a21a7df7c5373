import { eq } from "drizzle-orm";
import type { z } from "zod";
import { withTransaction } from "@/db/client";
import { mailMessages } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import {
  AcceptMailInput,
  type CorrectedMailItem,
  type SavedMail,
} from "@/lib/domain/mail/saved-mail.schema";
import { toListingDraft } from "@/lib/domain/mail/to-listing-draft";
import { requireWriter, type ServiceContext } from "../context";
import { lockIngestSource } from "../ingest/lock-ingest-source";
import { notFound } from "../visible-to";
import { ingestMailDrafts } from "./ingest-mail-drafts";
import { ownMail, readSavedMail } from "./internal";

/** The parser of what a person corrected: no newer version of any other reads it again. */
const BY_HAND = { parserId: "person", parserVersion: 1 };

type Args = {
  ctx: ServiceContext;
  input: z.input<typeof AcceptMailInput> & { readonly id: Id<"mail"> };
};

/** Stores the listings of a mail as a person corrected them. CONFLICT where it does not wait for that (any more). */
export async function acceptMail({ ctx, input }: Args): Promise<SavedMail> {
  const { userId } = requireWriter(ctx);
  const { id, ...rest } = input;
  const { items } = AcceptMailInput.parse(rest);
  const drafts = items.map(draftOf);
  await withTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const { sourceId } = await readSavedMail(inside, userId, id);
    await lockIngestSource(tx, sourceId);
    const [mail] = await tx.select().from(mailMessages).where(ownMail(userId, id));
    if (!mail) throw notFound("mail");
    if (mail.state !== "review") {
      throw new AppError("CONFLICT", "This mail does not wait to be looked at any more.");
    }
    const { rejected } = await ingestMailDrafts({ ctx: inside, input: { mail, drafts } });
    const [first] = rejected;
    if (first) throw new AppError("INVALID", `A listing is not usable (${first.reason}).`);
    const itemCount = mail.itemCount + drafts.length;
    await tx
      .update(mailMessages)
      .set({ ...BY_HAND, state: "read", itemCount, guess: null })
      .where(eq(mailMessages.id, id));
  });
  return await readSavedMail(ctx, userId, id);
}

function draftOf(item: CorrectedMailItem, at: number) {
  const made = toListingDraft({ ...item, priceBefore: null, said: null });
  if (made.kind === "draft") return made.draft;
  const message = "This address does not name a listing.";
  throw new AppError("INVALID", message, { fields: [{ field: `items.${at}.url`, message }] });
}
