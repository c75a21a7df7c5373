import { z } from "zod";
import { askForJob } from "@/app/_server/ask-for-job";
import { scoreDueListingsJob } from "@/jobs/score-due-listings.job";
import { pageOf } from "@/lib/core/page.schema";
import {
  AcceptMailInput,
  ListSavedMailsInput,
  SavedMail,
  SavedMailWithText,
} from "@/lib/domain/mail/saved-mail.schema";
import { acceptMail } from "@/lib/services/saved-mails/accept-mail";
import { dismissMail } from "@/lib/services/saved-mails/dismiss-mail";
import { getSavedMail } from "@/lib/services/saved-mails/get-saved-mail";
import { listSavedMails } from "@/lib/services/saved-mails/list-saved-mails";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["Mails"];
const id = pathId("mail", "mail");

export const mailRoutes = {
  "GET /mails": reader
    .route({
      operationId: "listMails",
      summary: "Saved-search mails that came in; state=review: those to look at",
      tags,
    })
    .input(ListSavedMailsInput)
    .output(pageOf(SavedMail))
    .handler(({ context: ctx, input }) => listSavedMails({ ctx, input })),

  "GET /mails/{id}": reader
    .route({ operationId: "getMail", summary: "One mail with its plain text", tags })
    .input(z.strictObject({ id }))
    .output(SavedMailWithText)
    .handler(({ context: ctx, input }) => getSavedMail({ ctx, input })),

  "POST /mails/{id}/accept": writer
    .route({
      operationId: "acceptMail",
      summary: "Store the listings of a mail as you corrected them",
      tags,
    })
    .input(AcceptMailInput.extend({ id }))
    .output(SavedMail)
    .handler(async ({ context: ctx, input }) => {
      const mail = await acceptMail({ ctx, input });
      await askForJob(ctx, scoreDueListingsJob, {});
      return mail;
    }),

  "POST /mails/{id}/dismiss": writer
    .route({ operationId: "dismissMail", summary: "Store nothing of a mail", tags })
    .input(z.strictObject({ id }))
    .output(SavedMail)
    .handler(({ context: ctx, input }) => dismissMail({ ctx, input })),
};
