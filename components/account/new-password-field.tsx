import { passwordProblem } from "@/lib/domain/account/password-problem";
import { Field } from "../ui/field";
import { PasswordInput } from "../ui/password-input";

type Props = {
  label: string;
  email: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  onProblem: (message: string | null) => void;
};

/** A password to choose; what is wrong with it is said when the field is left. */
export function NewPasswordField({ label, email, value, error, onChange, onProblem }: Props) {
  return (
    <Field
      label={label}
      name="password"
      error={error}
      hint="At least 10 characters. A few unrelated words work well."
    >
      <PasswordInput
        autoComplete="new-password"
        value={value}
        onBlur={() => onProblem(value ? passwordProblem(value, email) : null)}
        onValueChange={(next) => {
          onChange(next);
          onProblem(null);
        }}
      />
    </Field>
  );
}
