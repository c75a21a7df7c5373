import type { ListSavedMailsInput, SavedMail } from "@/lib/domain/mail/saved-mail.schema";
import type { MailRow } from "./guess-rows";

/** Beside those to correct, those that nothing was made of: none is lost without a word. */
export const REVIEW_MAILS = {
  state: ["review", "failed", "unkept"],
  limit: 20,
} satisfies Partial<ListSavedMailsInput>;

/** What the page has read, as the API would have sent it. */
export function toMailRows(mails: readonly SavedMail[]): MailRow[] {
  return JSON.parse(JSON.stringify(mails));
}
