import { useRouter } from "next/navigation";
import { callAuth } from "@/app/_api/call-auth";
import { EmailInput } from "@/components/account/email-input";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { notify } from "@/components/ui/notify";
import { PasswordInput } from "@/components/ui/password-input";
import { FormDialog } from "../form-dialog";

export function ChangeEmail() {
  const router = useRouter();
  return (
    <FormDialog
      title="Change your e-mail"
      description="You sign in with the new one from now on."
      trigger={
        <Button size="sm" aria-label="Change e-mail">
          Change
        </Button>
      }
      failureTitle="The e-mail was not changed"
      submitLabel="Change e-mail"
      check={({ email, password }) => ({
        email: email?.trim() ? null : "Give the new address.",
        password: password ? null : "Give your password.",
      })}
      send={async ({ email = "", password }) => {
        await callAuth("POST", "account/email", { email, password });
        notify(`You sign in as ${email.trim().toLowerCase()} now.`);
        router.refresh();
      }}
    >
      {({ errors, setError }) => (
        <>
          <Field label="New e-mail" name="email" error={errors.email}>
            <EmailInput autoComplete="email" onEdit={() => setError("email", null)} />
          </Field>
          <Field label="Your password" name="password" error={errors.password}>
            <PasswordInput
              autoComplete="current-password"
              onValueChange={() => setError("password", null)}
            />
          </Field>
        </>
      )}
    </FormDialog>
  );
}
