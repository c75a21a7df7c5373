"use client";

import { useState } from "react";
import { callAuth } from "@/app/_api/call-auth";
import { goTo } from "@/app/_api/go-to";
import { useSubmit } from "@/app/_api/use-submit";
import { FormFailure } from "@/components/account/form-failure";
import { NewPasswordField } from "@/components/account/new-password-field";
import { Button } from "@/components/ui/button";
import { passwordProblem } from "@/lib/domain/account/password-problem";

type Props = { token: string; email: string };

/** The new password for the account that the link belongs to. */
export function ConfirmForm({ token, email }: Props) {
  const [password, setPassword] = useState("");
  const form = useSubmit(
    async () => {
      await callAuth("POST", "password-reset/confirm", { token, password });
      goTo("/login?done=password");
      // busy until the next page is there
      await new Promise(() => undefined);
    },
    () => ({ password: passwordProblem(password, email) }),
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
        value={password}
        error={form.errors.password}
        onChange={setPassword}
        onProblem={(message) => form.setError("password", message)}
      />
      <Button type="submit" variant="primary" loading={form.isBusy} className="mt-1 w-full">
        Set the password
      </Button>
    </form>
  );
}
