import type { ReactNode } from "react";
import type { Submit } from "@/app/_api/use-submit";
import { Button } from "@/components/ui/button";

type Props = { form: Submit; children: ReactNode };

/** The one deed of the page. Until the page runs it cannot be pressed, but looks as it will. */
export function SubmitButton({ form, children }: Props) {
  const asReady = "data-disabled:border-ink data-disabled:bg-ink data-disabled:text-on-ink";
  return (
    <Button
      type="submit"
      variant="primary"
      disabled={!form.isReady}
      loading={form.isBusy}
      className={form.isReady ? "mt-1 w-full" : `mt-1 w-full ${asReady}`}
    >
      {children}
    </Button>
  );
}
