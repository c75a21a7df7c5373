import { z } from "zod";
import { askForJob } from "@/app/_server/ask-for-job";
import { publicUrl } from "@/app/_server/public-url";
import { fetchSourceJob } from "@/jobs/fetch-source.job";
import { readMailsJob } from "@/jobs/read-mails.job";
import { idSchema } from "@/lib/core/id-schema";
import {
  AddedMails,
  AddMailsInput,
  CreatedInbox,
  CreateInboxInput,
  CreateMailboxInput,
} from "@/lib/domain/mail/mail-source.schema";
import { addMails } from "@/lib/services/mail-sources/add-mails";
import { createInbox } from "@/lib/services/mail-sources/create-inbox";
import { createMailbox } from "@/lib/services/mail-sources/create-mailbox";
import { writer } from "./base";

const tags = ["Sources"];

export const mailSourceRoutes = {
  "POST /sources/mailboxes": writer
    .route({
      operationId: "createMailbox",
      summary: "Connect a mailbox over IMAP; the sign-in is tried at once",
      tags,
      successStatus: 201,
    })
    .input(CreateMailboxInput)
    .output(z.object({ sourceId: idSchema("source") }))
    .handler(async ({ context: ctx, input }) => {
      const sourceId = await createMailbox({ ctx, input });
      await askForJob(ctx, fetchSourceJob, { sourceId });
      return { sourceId };
    }),

  "POST /sources/mails": writer
    .route({
      operationId: "addMails",
      summary: "Take the mails out of an .eml or .mbox file that was sent to /uploads?as=mails",
      tags,
      successStatus: 201,
    })
    .input(AddMailsInput)
    .output(AddedMails)
    .handler(async ({ context: ctx, input }) => {
      const added = await addMails({ ctx, input });
      await askForJob(ctx, readMailsJob, {});
      return added;
    }),

  "POST /sources/inboxes": writer
    .route({
      operationId: "createInbox",
      summary: "Make a secret address to forward mail to; it is shown this once",
      tags,
      successStatus: 201,
    })
    .input(CreateInboxInput.optional())
    .output(CreatedInbox)
    .handler(async ({ context: ctx, input }) => {
      const { sourceId, token } = await createInbox({ ctx, input: input ?? {} });
      return { sourceId, address: publicUrl(ctx.request, `/api/inbound-mail/${token}`) };
    }),
};
