import { useRouter } from "next/navigation";
import { useState } from "react";
import { callAuth } from "@/app/_api/call-auth";
import { NewPasswordField } from "@/components/account/new-password-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { notify } from "@/components/ui/notify";
import { PasswordInput } from "@/components/ui/password-input";
import { passwordProblem } from "@/lib/domain/account/password-problem";
import { FormDialog } from "./form-dialog";

export function ChangePassword({ email }: { email: string }) {
  const router = useRouter();
  const [currentPassword, setCurrentPassword] = useState("");
  const [password, setPassword] = useState("");
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
      onOpen={() => {
        setCurrentPassword("");
        setPassword("");
      }}
      check={() => ({
        currentPassword: currentPassword ? null : "Give your password.",
        password: passwordProblem(password, email),
      })}
      send={async () => {
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
              value={currentPassword}
              onValueChange={(value) => {
                setCurrentPassword(value);
                setError("currentPassword", null);
              }}
            />
          </Field>
          <NewPasswordField
            label="New password"
            email={email}
            value={password}
            error={errors.password}
            onChange={setPassword}
            onProblem={(message) => setError("password", message)}
          />
        </>
      )}
    </FormDialog>
  );
}
