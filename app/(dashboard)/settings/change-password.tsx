import { useRouter } from "next/navigation";
import { callAuth } from "@/app/_api/call-auth";
import { NewPasswordField } from "@/components/account/new-password-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { notify } from "@/components/ui/notify";
import { PasswordInput } from "@/components/ui/password-input";
import { passwordProblem } from "@/lib/domain/account/password-problem";
import { FormDialog } from "../form-dialog";

export function ChangePassword({ email }: { email: string }) {
  const router = useRouter();
  return (
    <FormDialog
      title="Change your password"
      description="Your other devices are signed out."
      trigger={
        <Button size="sm" aria-label="Change password">
          Change
        </Button>
      }
      failureTitle="The password was not changed"
      submitLabel="Change password"
      check={({ currentPassword, password = "" }) => ({
        currentPassword: currentPassword ? null : "Give your password.",
        password: passwordProblem(password, email),
      })}
      send={async ({ currentPassword, password }) => {
        await callAuth("POST", "account/password", { currentPassword, password });
        notify("Your password is changed, and your other devices are signed out.");
        router.refresh();
      }}
    >
      {({ errors, setError }) => (
        <>
          <Field label="Password now" name="currentPassword" error={errors.currentPassword}>
            <PasswordInput
              autoComplete="current-password"
              onValueChange={() => setError("currentPassword", null)}
            />
          </Field>
          <NewPasswordField
            label="New password"
            email={email}
            error={errors.password}
            onProblem={(message) => setError("password", message)}
          />
        </>
      )}
    </FormDialog>
  );
}
