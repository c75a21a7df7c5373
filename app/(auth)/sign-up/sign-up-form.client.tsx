"use client";

import { callAuth } from "@/app/_api/call-auth";
import { goTo } from "@/app/_api/go-to";
import { useSubmit } from "@/app/_api/use-submit";
import { EmailInput } from "@/components/account/email-input";
import { FormFailure } from "@/components/account/form-failure";
import { NewPasswordField } from "@/components/account/new-password-field";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { passwordProblem } from "@/lib/domain/account/password-problem";
import { browserFacts } from "../browser-facts";
import { SubmitButton } from "../submit-button";

/** Name, e-mail, password: an account, signed in, on to `next`. */
export function SignUpForm({ next }: { next: string }) {
  const form = useSubmit(
    async ({ name, email, password }) => {
      await callAuth("POST", "sign-up", { name, email, password, ...browserFacts() });
      await goTo(next);
    },
    ({ name, email = "", password = "" }) => ({
      name: name?.trim() ? null : "Give a name.",
      email: email.trim() ? null : "Give your e-mail address.",
      password: passwordProblem(password, email),
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
      <FormFailure title="No account was made" failure={form.failure} />
      <Field label="Name" name="name" error={errors.name} hint="What to call you.">
        <Input autoComplete="name" onValueChange={() => setError("name", null)} />
      </Field>
      <Field label="E-mail" name="email" error={errors.email}>
        <EmailInput autoComplete="username" onEdit={() => setError("email", null)} />
      </Field>
      <NewPasswordField
        label="Password"
        error={errors.password}
        onProblem={(message) => setError("password", message)}
      />
      <SubmitButton form={form}>Make the account</SubmitButton>
    </form>
  );
}
