import type { ReactNode } from "react";

type Props = {
  label: string;
  /** As it is now. */
  children: ReactNode;
  /** What changes it. */
  action?: ReactNode;
};

/** One fact of the account with the button that changes it; stands in a list. */
export function SettingRow({ label, children, action }: Props) {
  return (
    <li className="flex min-h-12 items-center gap-3 border-b py-2 last:border-b-0">
      <p className="min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-3">
        <span className="block t-12 text-text-3 sm:w-20 sm:shrink-0">{label}</span>
        <span className="block min-w-0 break-words text-text">{children}</span>
      </p>
      {action}
    </li>
  );
}
