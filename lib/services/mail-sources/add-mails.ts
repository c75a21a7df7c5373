import { uploads } from "@/db/schema";
import type { AddedMails, AddMailsInput } from "@/lib/domain/mail/mail-source.schema";
import { requireWriter, type ServiceContext } from "../context";
import { mailRoom } from "../saved-mails/mail-room";
import { storeMail } from "../saved-mails/store-mail";
import { ownUpload } from "../uploads/internal";
import { readUploadBytes } from "../uploads/read-upload-bytes";
import { notFound } from "../visible-to";
import { mailFileOf, mailsInFile } from "./mails-in-file";
import { makeMailSource } from "./make-mail-source";

type Args = { ctx: ServiceContext; input: AddMailsInput };

/**
 * Takes the mails out of a file that was sent and keeps them; the edge asks for them to be read. The same file
 * again adds nothing. Throws INVALID where it holds no mails.
 */
export async function addMails({ ctx, input }: Args): Promise<AddedMails> {
  const { userId } = requireWriter(ctx);
  const { uploadId } = input;
  const [upload] = await ctx.db
    .select({ id: uploads.id })
    .from(uploads)
    .where(ownUpload(ctx, userId, uploadId));
  if (!upload) throw notFound("upload");
  const bytes = () => readUploadBytes({ ctx, input: { uploadId } });
  const { value: head } = await bytes().next();
  const kind = mailFileOf(head ?? new Uint8Array());
  const source = await makeMailSource(ctx, {
    userId,
    settings: { kind: "none" },
    name: undefined,
    usualName: "Mails from files",
    isSame: ({ settings }) => settings.kind === "none",
  });
  const room = await mailRoom(ctx, userId);
  const counts = { added: 0, known: 0, unkept: 0, tooLarge: 0 };
  for await (const entry of mailsInFile(kind, bytes())) {
    ctx.signal?.throwIfAborted();
    if (entry.kind === "too-large") {
      counts.tooLarge += 1;
      continue;
    }
    const { kind: became } = await storeMail({ ctx, input: { source, raw: entry.bytes, room } });
    counts[became === "new" ? "added" : became] += 1;
  }
  return { sourceId: source.id, ...counts };
}
