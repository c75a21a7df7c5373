import { Input } from "../ui/input";

type Props = { autoComplete: "username" | "email"; onEdit: () => void };

/** An address as phones and password managers like it. */
export function EmailInput({ autoComplete, onEdit }: Props) {
  return (
    <Input
      type="email"
      inputMode="email"
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      onValueChange={onEdit}
    />
  );
}
