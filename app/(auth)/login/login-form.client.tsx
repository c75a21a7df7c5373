"use client";

import { callAuth } from "@/app/_api/call-auth";
import { goTo } from "@/app/_api/go-to";
import { useSubmit } from "@/app/_api/use-submit";
import { EmailInput } from "@/components/account/email-input";
import { FormFailure } from "@/components/account/form-failure";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { SubmitButton } from "../submit-button";
import { TextLink } from "../text-link";

/** E-mail and password, then on to `next`. */
export function LoginForm({ next }: { next: string }) {
  const form = useSubmit(
    async ({ email, password }) => {
      await callAuth("POST", "login", { email, password });
      await goTo(next);
    },
    ({ email, password }) => ({
      email: email?.trim() ? null : "Give your e-mail address.",
      password: password ? null : "Give your password.",
    }),
  );
  const { errors, setError } = form;
  return (
    <form
      ref={form.formRef}
      onSubmit={form.onSubmit}
      method="post"
      noValidate
      className="grid gap-4"
    >
      <FormFailure title="Not signed in" failure={form.failure} />
      <Field label="E-mail" name="email" error={errors.email}>
        <EmailInput autoComplete="username" onEdit={() => setError("email", null)} />
      </Field>
      <Field
        label="Password"
        name="password"
        error={errors.password}
        aside={<TextLink href="/reset-password">Forgot your password?</TextLink>}
      >
        <PasswordInput
          autoComplete="current-password"
          onValueChange={() => setError("password", null)}
        />
      </Field>
      <SubmitButton form={form}>Sign in</SubmitButton>
    </form>
  );
}
