import { createTransport } from "nodemailer";
import { AppError } from "@/lib/core/errors";
import type { Mailer } from "../contract";

const TIMEOUT_MS = 10_000;

export type SmtpSettings = {
  /** smtp:// (STARTTLS where offered) or smtps://, with user and password in it. */
  readonly url: string;
  readonly from: string;
};

/** Codes of SMTP: 4xx is "later", 5xx is "never"; no code means that the server was not reached. */
function isRetryable(error: unknown): boolean {
  const code = (error as { responseCode?: unknown }).responseCode;
  return typeof code !== "number" || code < 500;
}

/** Sends through one SMTP server, one connection a mail. */
export function createSmtpMailer({ url, from }: SmtpSettings): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // A mail is text that we wrote: no file and no address is ever read into it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      try {
        await transport.sendMail({
          from,
          to: { name: "", address: mail.to },
          subject: mail.subject,
          text: mail.text,
        });
      } catch (cause) {
        throw new AppError("UPSTREAM", "The mail server did not take the mail.", {
          retryable: isRetryable(cause),
          cause,
        });
      }
    },
  };
}
