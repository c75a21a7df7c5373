import type { AddedMails } from "@/lib/domain/mail/mail-source.schema";

const mails = (count: number) => (count === 1 ? "1 mail" : `${count} mails`);

/** What came of a file of mails, in one or two sentences. */
export function mailFileWords({
  added,
  known,
  unkept,
  tooLarge,
}: Omit<AddedMails, "sourceId">): string {
  if (added + known + unkept + tooLarge === 0) return "There was no mail in the file.";
  const parts = [
    added > 0 ? `${mails(added)} came in and ${added === 1 ? "is" : "are"} read now.` : "",
    known > 0 ? `${mails(known)} had come in before.` : "",
    unkept > 0 ? `There is no room for ${mails(unkept)}. See Mails to look at.` : "",
    tooLarge > 0
      ? `${mails(tooLarge)} of more than 25 MB ${tooLarge === 1 ? "was" : "were"} left out.`
      : "",
  ];
  return parts.filter(Boolean).join(" ");
}
