export type MailAddress = { readonly address: string; readonly name: string };

/** A mail after its MIME was decoded. Attachments and scripts are not part of it. */
export type ParsedMail = {
  readonly messageId: string | null;
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly subject: string;
  readonly date: Date | null;
  /** The plain text part; empty when there was none. */
  readonly text: string;
  /** The HTML part as it was sent, never rendered; empty when there was none. */
  readonly html: string;
  readonly listId: string | null;
  /** Values of Authentication-Results in header order: the last server to handle the mail comes first. */
  readonly authResults: readonly string[];
};
