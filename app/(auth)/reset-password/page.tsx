import type { Metadata } from "next";
import { CopyButton } from "@/components/ui/copy-button";
import { processMailer } from "@/lib/services/mail/process-mailer";
import { AuthCard } from "../auth-card";
import { TextLink } from "../text-link";
import { RequestForm } from "./request-form.client";

export const metadata: Metadata = { title: "Reset your password" };

const COMMAND = "npm run reset-link -- you@example.com";

function NoMail() {
  return (
    <div className="grid grid-cols-1 gap-3 t-14 text-text-2">
      <p>
        This installation cannot send mail. Ask the person who runs it for a link: on the machine of
        Deal-Scout, this command makes one for your address.
      </p>
      <div className="flex items-center gap-2 rounded-2 bg-sunken py-1.5 pr-1.5 pl-3">
        <code className="min-w-0 flex-1 font-mono t-12 wrap-anywhere text-text">{COMMAND}</code>
        <CopyButton text={COMMAND} />
      </div>
      <p>The link works once, within an hour.</p>
    </div>
  );
}

export default function ResetPasswordPage() {
  const canSend = processMailer() !== null;
  return (
    <AuthCard
      title="Reset your password"
      {...(canSend ? { lead: "You get a mail with a link that sets a new one." } : {})}
      below={<TextLink href="/login">Back to sign in</TextLink>}
    >
      {canSend ? <RequestForm /> : <NoMail />}
    </AuthCard>
  );
}
