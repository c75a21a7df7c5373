import { passwordProblem } from "@/lib/domain/account/password-problem";
import { Field } from "../ui/field";
import { PasswordInput } from "../ui/password-input";

type Props = {
  label: string;
  /** Whose password it becomes; without it the field `email` of the same form. */
  email?: string;
  error: string | undefined;
  onProblem: (message: string | null) => void;
};

function emailBeside(input: HTMLInputElement): string {
  const value = input.form ? new FormData(input.form).get("email") : "";
  return typeof value === "string" ? value : "";
}

/** A password to choose; what is wrong with it is said when the field is left. */
export function NewPasswordField({ label, email, error, onProblem }: Props) {
  return (
    <Field
      label={label}
      name="password"
      error={error}
      hint="At least 10 characters. A few unrelated words work well."
    >
      <PasswordInput
        autoComplete="new-password"
        onBlur={({ currentTarget }) => {
          const { value } = currentTarget as HTMLInputElement;
          const whose = email ?? emailBeside(currentTarget as HTMLInputElement);
          onProblem(value ? passwordProblem(value, whose) : null);
        }}
        onValueChange={() => onProblem(null)}
      />
    </Field>
  );
}
