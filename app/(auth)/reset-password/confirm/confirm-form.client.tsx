"use client";

import { callAuth } from "@/app/_api/call-auth";
import { goTo } from "@/app/_api/go-to";
import { useSubmit } from "@/app/_api/use-submit";
import { FormFailure } from "@/components/account/form-failure";
import { NewPasswordField } from "@/components/account/new-password-field";
import { passwordProblem } from "@/lib/domain/account/password-problem";
import { SubmitButton } from "../../submit-button";

type Props = { token: string; email: string };

/** The new password for the account that the link belongs to. */
export function ConfirmForm({ token, email }: Props) {
  const form = useSubmit(
    async ({ password }) => {
      await callAuth("POST", "password-reset/confirm", { token, password });
      await goTo("/login?done=password");
    },
    ({ password = "" }) => ({ password: passwordProblem(password, email) }),
  );
  return (
    <form
      ref={form.formRef}
      onSubmit={form.onSubmit}
      method="post"
      noValidate
      className="grid gap-4"
    >
      <FormFailure title="The password was not changed" failure={form.failure} />
      {/* tells a password manager which account this is */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <NewPasswordField
        label="New password"
        email={email}
        error={form.errors.password}
        onProblem={(message) => form.setError("password", message)}
      />
      <SubmitButton form={form}>Set the password</SubmitButton>
    </form>
  );
}
