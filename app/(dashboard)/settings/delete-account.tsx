import { useState } from "react";
import { callAuth } from "@/app/_api/call-auth";
import { goTo } from "@/app/_api/go-to";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { FormDialog } from "./form-dialog";

type Props = { email: string; hasPassword: boolean };

export function DeleteAccount({ email, hasPassword }: Props) {
  const [confirmation, setConfirmation] = useState("");
  const [password, setPassword] = useState("");
  return (
    <FormDialog
      title="Delete your account"
      description="Your listings, comps, items, orders, keys and settings go at once. This cannot be undone."
      trigger={
        <Button size="sm" variant="danger">
          Delete account
        </Button>
      }
      failureTitle="The account was not deleted"
      submitLabel="Delete for good"
      isDanger
      onOpen={() => {
        setConfirmation("");
        setPassword("");
      }}
      check={() => ({
        confirmation:
          confirmation.trim().toLowerCase() === email.toLowerCase()
            ? null
            : `Type ${email} to go on.`,
        password: password || !hasPassword ? null : "Give your password.",
      })}
      send={async () => {
        await callAuth("DELETE", "account", {
          confirmation,
          ...(hasPassword ? { password } : {}),
        });
        goTo("/");
      }}
    >
      {({ errors, setError }) => (
        <>
          <Field
            label="Your e-mail, typed"
            name="confirmation"
            hint={email}
            error={errors.confirmation}
          >
            <Input
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={confirmation}
              onValueChange={(value) => {
                setConfirmation(value);
                setError("confirmation", null);
              }}
            />
          </Field>
          {hasPassword ? (
            <Field label="Your password" name="password" error={errors.password}>
              <PasswordInput
                autoComplete="current-password"
                value={password}
                onValueChange={(value) => {
                  setPassword(value);
                  setError("password", null);
                }}
              />
            </Field>
          ) : null}
        </>
      )}
    </FormDialog>
  );
}
