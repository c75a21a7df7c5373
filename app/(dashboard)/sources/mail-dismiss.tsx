import { useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { FormFailure } from "@/components/account/form-failure";
import { Button } from "@/components/ui/button";

type Props = { id: string; onChanged: () => Promise<void> };

/** Lets go of a mail that nothing was made of. */
export function MailDismiss({ id, onChanged }: Props) {
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const dismiss = async () => {
    setIsBusy(true);
    setFailure(null);
    try {
      await callApi("POST /mails/{id}/dismiss", { id });
      await onChanged();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <div className="grid gap-3">
      <FormFailure title="It is still listed" failure={failure} />
      <div className="flex justify-end">
        <Button size="sm" loading={isBusy} onClick={dismiss}>
          Dismiss
        </Button>
      </div>
    </div>
  );
}
