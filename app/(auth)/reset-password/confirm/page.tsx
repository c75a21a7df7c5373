import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { findPasswordReset } from "@/lib/services/auth/find-password-reset";
import { processContext } from "@/lib/services/process-context";
import { AuthCard } from "../../auth-card";
import { oneOf } from "../../one-of";
import { TextLink } from "../../text-link";
import { ConfirmForm } from "./confirm-form.client";

/** The address holds the token: it goes to nobody as a referrer. */
export const metadata: Metadata = { title: "Set a new password", referrer: "no-referrer" };

export default async function ConfirmPage({ searchParams }: PageProps<"/reset-password/confirm">) {
  const token = oneOf((await searchParams).token) ?? "";
  const ctx = processContext({ kind: "anonymous" });
  const reset = token ? await findPasswordReset({ ctx, input: { token } }) : null;
  if (!reset) {
    return (
      <AuthCard
        title="This link no longer works"
        lead="It was used already, or is more than an hour old."
        below={<TextLink href="/login">Back to sign in</TextLink>}
      >
        <Button href="/reset-password" variant="primary" className="w-full">
          Ask for a new link
        </Button>
      </AuthCard>
    );
  }
  return (
    <AuthCard
      title="Set a new password"
      lead={
        <>
          For <b className="break-words">{reset.email}</b>. You will be signed out everywhere.
        </>
      }
    >
      <ConfirmForm token={token} email={reset.email} />
    </AuthCard>
  );
}
