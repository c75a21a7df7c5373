import type { Mailer } from "@/lib/adapters/mailer/contract";
import { createSmtpMailer } from "@/lib/adapters/mailer/smtp";
import { env } from "@/lib/platform/env";

/**
 * What this installation sends mail with, or null when it cannot: SMTP_URL is needed, and APP_URL too, because
 * a link in a mail must never be built from a header that the asker chose.
 */
export function processMailer(): { readonly mailer: Mailer; readonly appUrl: string } | null {
  const { SMTP_URL: url, APP_URL: appUrl, MAIL_FROM: from } = env();
  if (!url || !appUrl) return null;
  const sender = from ?? `Deal-Scout <no-reply@${new URL(appUrl).hostname}>`;
  return { mailer: createSmtpMailer({ url, from: sender }), appUrl };
}
