import { callAuth } from "@/app/_api/call-auth";
import { goTo } from "@/app/_api/go-to";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { FormDialog } from "../form-dialog";

type Props = { email: string; hasPassword: boolean };

export function DeleteAccount({ email, hasPassword }: Props) {
  const isTyped = (text = "") => text.trim().toLowerCase() === email.toLowerCase();
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
      check={({ confirmation, password }) => ({
        confirmation: isTyped(confirmation) ? null : `Type ${email} to go on.`,
        password: password || !hasPassword ? null : "Give your password.",
      })}
      send={async ({ confirmation, password }) => {
        const proof = hasPassword ? { password } : {};
        await callAuth("DELETE", "account", { confirmation, ...proof });
        await goTo("/");
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
              onValueChange={() => setError("confirmation", null)}
            />
          </Field>
          {hasPassword ? (
            <Field label="Your password" name="password" error={errors.password}>
              <PasswordInput
                autoComplete="current-password"
                onValueChange={() => setError("password", null)}
              />
            </Field>
          ) : null}
        </>
      )}
    </FormDialog>
  );
}
