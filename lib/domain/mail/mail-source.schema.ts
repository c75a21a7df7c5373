import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";

const name = z.string().trim().min(1).max(80).optional();

/** A mailbox that is read over IMAP, with an app password or an access token. */
export const CreateMailboxInput = z
  .strictObject({
    host: z.string().trim().toLowerCase().min(1).max(253),
    port: z.int().min(1).max(65_535).default(993),
    user: z.string().trim().min(1).max(320),
    password: z.string().min(1).max(1_000).optional(),
    accessToken: z.string().min(1).max(8_000).optional().describe("Instead of a password: OAuth2"),
    folder: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .default("INBOX")
      .describe("Of INBOX only mails of known marketplaces are read, of other folders all"),
    name,
  })
  .refine((input) => (input.password === undefined) !== (input.accessToken === undefined), {
    path: ["password"],
    message: "Give either a password or an access token.",
  });
export type CreateMailboxInput = z.output<typeof CreateMailboxInput>;

export const CreateInboxInput = z.strictObject({ name });
export type CreateInboxInput = z.output<typeof CreateInboxInput>;

/** A forwarding address; it is shown this once. */
export const CreatedInbox = z.object({ sourceId: idSchema("source"), address: z.url() });
export type CreatedInbox = z.infer<typeof CreatedInbox>;

export const AddMailsInput = z.strictObject({ uploadId: idSchema("upload") });
export type AddMailsInput = z.infer<typeof AddMailsInput>;

/** What a file of mails held. Reading follows. */
export const AddedMails = z.object({
  sourceId: idSchema("source"),
  added: z.int(),
  known: z.int().describe("Mails that had come in before"),
  unkept: z.int().describe("Mails that there is no room for; GET /mails names them"),
  tooLarge: z.int().describe("Mails of more than 25 MB, which are passed over"),
});
export type AddedMails = z.infer<typeof AddedMails>;

/** A file that was sent as mails, before they are taken out of it. */
export const MailUpload = z.object({
  id: idSchema("upload"),
  fileName: z.string(),
  sizeBytes: z.int(),
});
export type MailUpload = z.infer<typeof MailUpload>;
