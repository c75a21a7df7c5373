/** What one mail may be. Saved-search mails are below a tenth of each. */
export const MAIL_LIMITS = {
  bytes: 25 * 1024 * 1024,
  /** Lines that are looked at: 25 MB in lines of the usual length are a third of a million. */
  lines: 600_000,
  /** Parts of a mail that are looked at; the rest is left out. */
  parts: 200,
  /** Different boundaries, which is how deep parts can lie in one another. */
  boundaries: 40,
  /** The mail's own header; what comes after is left out. */
  headerBytes: 256 * 1024,
  /** Characters of the text and of the HTML, each. */
  characters: 5_000_000,
} as const;

export type MailLimits = { readonly [Key in keyof typeof MAIL_LIMITS]: number };
