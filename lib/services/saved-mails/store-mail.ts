import { and, eq } from "drizzle-orm";
import { type MailMessage, mailMessages, type Source } from "@/db/schema";
import { type MailHead, readMailHead } from "@/lib/adapters/mailbox/read-mail-head";
import { assert } from "@/lib/core/assert";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import type { MailRoom } from "./mail-room";

export type StoredMail = {
  readonly id: Id<"mail">;
  /** `unkept`: there is no room. Its head is listed for the person, its content is not here. */
  readonly kind: "new" | "known" | "unkept";
};

type Args = {
  ctx: ServiceContext;
  input: {
    readonly source: Pick<Source, "id" | "userId">;
    readonly raw: Uint8Array;
    readonly room: MailRoom;
  };
};

/**
 * Keeps a mail as it came, before anything is made of it; the same mail of a source is kept once, and one that had no
 * room before is kept when it has. No authorisation: whoever calls has done it.
 */
export async function storeMail({ ctx, input }: Args): Promise<StoredMail> {
  const { raw } = input;
  const { id: sourceId, userId } = input.source;
  assert(userId, "a source of mails is somebody's");
  const head = await readMailHead(raw);
  const known = await findMail(ctx, input, head);
  if (known && known.state !== "unkept") return { id: known.id, kind: "known" };
  const hasRoom = input.room.take(raw.byteLength);
  if (known && !hasRoom) return { id: known.id, kind: "unkept" };
  const content = hasRoom
    ? { raw: Buffer.from(raw), state: "received" as const, note: null }
    : { raw: Buffer.alloc(0), state: "unkept" as const, note: unkeptNote(input.room) };
  if (known) {
    await ctx.db.update(mailMessages).set(content).where(eq(mailMessages.id, known.id));
    return { id: known.id, kind: "new" };
  }
  const id = ctx.ids.make("mail");
  const [made] = await ctx.db
    .insert(mailMessages)
    .values({
      ...{ id, sourceId, userId, createdAt: ctx.clock.now() },
      ...content,
      ...head,
    })
    .onConflictDoNothing()
    .returning({ id: mailMessages.id });
  if (made) return { id, kind: hasRoom ? "new" : "unkept" };
  const other = await findMail(ctx, input, head);
  assert(other, "a mail that could not be stored is there");
  return { id: other.id, kind: "known" };
}

const unkeptNote = ({ fullWords }: MailRoom) => `Not kept. ${fullWords} Then send this one again.`;

async function findMail(
  ctx: ServiceContext,
  { source }: Args["input"],
  { messageId }: MailHead,
): Promise<Pick<MailMessage, "id" | "state"> | null> {
  const [known] = await ctx.db
    .select({ id: mailMessages.id, state: mailMessages.state })
    .from(mailMessages)
    .where(and(eq(mailMessages.sourceId, source.id), eq(mailMessages.messageId, messageId)));
  return known ?? null;
}
