"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { Input } from "./input";

type Props = Omit<ComponentProps<typeof Input>, "type" | "unit"> & {
  /** What a password manager puts here. */
  autoComplete: "current-password" | "new-password";
};

/** A password, hidden until the person wants to see it. */
export function PasswordInput(props: Props) {
  const [isShown, setIsShown] = useState(false);
  const label = isShown ? "Hide password" : "Show password";
  return (
    <Input
      {...props}
      type={isShown ? "text" : "password"}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      unit={
        <button
          type="button"
          aria-label={label}
          title={label}
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
          className="-mr-1.5 grid size-7 place-items-center rounded-1 text-text-3 hover:bg-hover hover:text-text max-sm:-mr-2 max-sm:size-9"
        >
          {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </button>
      }
    />
  );
}
