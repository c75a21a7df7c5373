import { z } from "zod";
import { Money } from "@/lib/core/money";
import { Shipping } from "@/lib/domain/listing/listing-draft.schema";

const WebAddress = z.url({ protocol: /^https?$/ }).max(2_000);

/** What a mail says about one listing. Null is "not said"; nothing is filled in. */
export const MailItem = z.strictObject({
  externalId: z.string().min(1).max(300).nullable(),
  title: z.string().min(1).max(500),
  price: Money.nullable(),
  /** What it cost before, where the mail says so. */
  priceBefore: Money.nullable(),
  url: WebAddress.nullable(),
  photoUrl: WebAddress.nullable(),
  place: z.string().min(1).max(200).nullable(),
  conditionText: z.string().min(1).max(120).nullable(),
  shipping: Shipping.nullable(),
  /** An auction's price is its current bid. */
  isAuction: z.boolean(),
  said: z.enum(["price-drop", "sold", "ended"]).nullable(),
});
export type MailItem = z.infer<typeof MailItem>;
