import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { Money } from "@/lib/core/money";
import { oneOrMore, PageInput, sortBy } from "@/lib/core/page.schema";
import { MailItem } from "./mail-item.schema";

export const MAIL_STATES = [
  "received",
  "read",
  "review",
  "nothing",
  "failed",
  "dismissed",
  "unkept",
] as const;

/** A saved-search mail that came in, and what became of it. */
export const SavedMail = z.object({
  id: idSchema("mail"),
  sourceId: idSchema("source"),
  sourceName: z.string(),
  fromAddress: z.string(),
  subject: z.string(),
  sentAt: z.date().nullable(),
  state: z
    .enum(MAIL_STATES)
    .describe(
      "review: a person looks at the guess before it is stored; unkept: there was no room for it, and only its head is here",
    ),
  parserId: z.string().nullable().describe("Who read it; person: it was corrected by hand"),
  itemCount: z.int().describe("Listings of it that were stored"),
  guess: z.array(MailItem).describe("What was understood and not stored"),
  note: z.string().nullable(),
  createdAt: z.date(),
});
export type SavedMail = z.infer<typeof SavedMail>;

/** With its words; its HTML is never given out. */
export const SavedMailWithText = SavedMail.extend({
  text: z.string().describe("The plain text, cut at 20,000 characters; empty where it has none"),
});
export type SavedMailWithText = z.infer<typeof SavedMailWithText>;

export const ListSavedMailsInput = PageInput.extend({
  state: oneOrMore(z.enum(MAIL_STATES)).optional(),
  sourceId: idSchema("source").optional(),
  sort: sortBy("createdAt").default("-createdAt"),
});
export type ListSavedMailsInput = z.output<typeof ListSavedMailsInput>;

/** A listing of a mail as a person corrected it: a price and an address are needed, the rest is as it was. */
export const CorrectedMailItem = z.strictObject({
  title: z.string().trim().min(1).max(500),
  price: Money.extend({ cents: z.int().min(0).max(100_000_000_000) }),
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  externalId: MailItem.shape.externalId.default(null),
  photoUrl: MailItem.shape.photoUrl.default(null),
  place: MailItem.shape.place.default(null),
  conditionText: MailItem.shape.conditionText.default(null),
  shipping: MailItem.shape.shipping.default(null),
  isAuction: z.boolean().default(false),
});
export type CorrectedMailItem = z.output<typeof CorrectedMailItem>;

export const AcceptMailInput = z.strictObject({
  items: z.array(CorrectedMailItem).min(1).max(200),
});
export type AcceptMailInput = z.output<typeof AcceptMailInput>;
