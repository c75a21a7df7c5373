import { useState } from "react";
import { ApiError, type ApiOutput, callApi } from "@/app/_api/client";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { notifyError } from "@/components/ui/notify";

type Created = ApiOutput<"POST /api-keys">;

const DAYS = 365;

/** Makes a token for one device, an API key that may write, and shows it once. */
export function DeviceToken() {
  const [created, setCreated] = useState<Created | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const make = async () => {
    setIsBusy(true);
    try {
      const input = { name: "Browser extension", access: "write", expiresInDays: DAYS } as const;
      setCreated(await callApi("POST /api-keys", input));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notifyError(`No token was made. ${error.message}`);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      <Button size="sm" loading={isBusy} onClick={make}>
        New device token
      </Button>
      <Dialog
        title="Copy the token now"
        description="It is shown this once. Deal-Scout keeps only a fingerprint of it."
        open={created !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setCreated(null);
        }}
        footer={
          <DialogClose>
            <Button variant="primary">I have it</Button>
          </DialogClose>
        }
      >
        <div className="flex items-center gap-2 rounded-2 bg-sunken py-2 pr-2 pl-3">
          <code className="min-w-0 flex-1 font-mono t-12 break-all text-text">{created?.key}</code>
          <CopyButton text={created?.key ?? ""} />
        </div>
        <p className="mt-3 text-text-2">
          Use one token a device. It ends after a year, and can be revoked under Settings, API keys.
        </p>
      </Dialog>
    </>
  );
}
