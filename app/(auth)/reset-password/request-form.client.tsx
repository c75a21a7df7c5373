"use client";

import { useState } from "react";
import { callAuth } from "@/app/_api/call-auth";
import { useSubmit } from "@/app/_api/use-submit";
import { EmailInput } from "@/components/account/email-input";
import { FormFailure } from "@/components/account/form-failure";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "../submit-button";

/** Asks for the mail; what it says afterwards is the same for every address. */
export function RequestForm() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useSubmit(
    async ({ email = "" }) => {
      await callAuth("POST", "password-reset/request", { email });
      setSentTo(email.trim());
    },
    ({ email }) => ({ email: email?.trim() ? null : "Give your e-mail address." }),
  );
  if (sentTo) {
    return (
      <div role="status" className="grid gap-3 t-14 text-text-2">
        <p>
          If there is an account for <b className="break-words">{sentTo}</b>, a mail with a link is
          on its way. The link works once, within an hour.
        </p>
        <p>Nothing there after a few minutes? Look among the spam, or check the address.</p>
        <Button className="justify-self-start" onClick={() => setSentTo(null)}>
          Another address
        </Button>
      </div>
    );
  }
  return (
    <form
      ref={form.formRef}
      onSubmit={form.onSubmit}
      method="post"
      noValidate
      className="grid gap-4"
    >
      <FormFailure title="No mail was sent" failure={form.failure} />
      <Field label="E-mail" name="email" error={form.errors.email}>
        <EmailInput autoComplete="username" onEdit={() => form.setError("email", null)} />
      </Field>
      <SubmitButton form={form}>Send the link</SubmitButton>
    </form>
  );
}
