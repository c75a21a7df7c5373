"use client";

import { useState } from "react";
import { callAuth } from "@/app/_api/call-auth";
import { goTo } from "@/app/_api/go-to";
import { useSubmit } from "@/app/_api/use-submit";
import { FormFailure } from "@/components/account/form-failure";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { TextLink } from "../text-link";

/** E-mail and password, then on to `next`. */
export function LoginForm({ next }: { next: string }) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const form = useSubmit(
    async () => {
      await callAuth("POST", "login", { email, password });
      goTo(next);
      // busy until the next page is there
      await new Promise(() => undefined);
    },
    () => ({
      email: email.trim() ? null : "Give your e-mail address.",
      password: password ? null : "Give your password.",
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
      <FormFailure title="Not signed in" failure={form.failure} />
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
      <Field
        label="Password"
        name="password"
        error={form.errors.password}
        aside={<TextLink href="/reset-password">Forgot your password?</TextLink>}
      >
        <PasswordInput
          autoComplete="current-password"
          value={password}
          onValueChange={(value) => {
            setPassword(value);
            form.setError("password", null);
          }}
        />
      </Field>
      <Button type="submit" variant="primary" loading={form.isBusy} className="mt-1 w-full">
        Sign in
      </Button>
    </form>
  );
}
