"use client";

import { useState } from "react";
import { callAuth } from "@/app/_api/call-auth";
import { goTo } from "@/app/_api/go-to";
import { useSubmit } from "@/app/_api/use-submit";
import { FormFailure } from "@/components/account/form-failure";
import { NewPasswordField } from "@/components/account/new-password-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { passwordProblem } from "@/lib/domain/account/password-problem";

/** Name, e-mail, password: an account, signed in, on to `next`. */
export function SignUpForm({ next }: { next: string }) {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const form = useSubmit(
    async () => {
      await callAuth("POST", "sign-up", { name, email, password });
      goTo(next);
      // busy until the next page is there
      await new Promise(() => undefined);
    },
    () => ({
      name: name.trim() ? null : "Give a name.",
      email: email.trim() ? null : "Give your e-mail address.",
      password: passwordProblem(password, email),
    }),
  );
  return (
    <form
      ref={form.formRef}
      onSubmit={form.onSubmit}
      method="post"
      noValidate
      className="grid gap-4"
    >
      <FormFailure title="No account was made" failure={form.failure} />
      <Field label="Name" name="name" error={form.errors.name} hint="What to call you.">
        <Input
          autoComplete="name"
          value={name}
          onValueChange={(value) => {
            setName(value);
            form.setError("name", null);
          }}
        />
      </Field>
      <Field label="E-mail" name="email" error={form.errors.email}>
        <Input
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          onValueChange={(value) => {
            setEmail(value);
            form.setError("email", null);
          }}
        />
      </Field>
      <NewPasswordField
        label="Password"
        email={email}
        value={password}
        error={form.errors.password}
        onChange={setPassword}
        onProblem={(message) => form.setError("password", message)}
      />
      <Button type="submit" variant="primary" loading={form.isBusy} className="mt-1 w-full">
        Make the account
      </Button>
    </form>
  );
}
