import { useId, useState } from "react";
import { ApiError } from "@/app/_api/client";
import { FormFailure } from "@/components/account/form-failure";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { mailFileWords } from "./mail-file-words";
import type { RoadStepProps } from "./road-step";
import { sendMailFile } from "./send-mail-file";

/** Takes in an .eml or .mbox file that was saved from a mail program. */
export function AddMailFile({ onAdded, onBack }: RoadStepProps) {
  const fileId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const send = async (chosen: File) => {
    setIsBusy(true);
    setFailure(null);
    try {
      notify(mailFileWords(await sendMailFile(chosen)));
      await onAdded();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (file && !isBusy) void send(file);
      }}
    >
      <FormFailure title="The file was not taken in" failure={failure} />
      <div className="grid gap-[5px]">
        <label htmlFor={fileId} className="t-13 font-medium text-text">
          Mails
        </label>
        <input
          id={fileId}
          type="file"
          aria-describedby={`${fileId}-hint`}
          accept=".eml,.mbox,message/rfc822,application/mbox"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          className="w-full rounded-2 border bg-sunken px-3 py-2.5 text-text-2 file:mr-3 file:rounded-1 file:border-0 file:bg-raised file:px-2.5 file:py-1 file:font-medium file:text-text"
        />
        <p id={`${fileId}-hint`} className="t-12 text-text-3">
          An .eml file is one mail, an .mbox a whole folder. Mails that came in before are not taken
          twice.
        </p>
      </div>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
        <Button type="submit" variant="primary" loading={isBusy} disabled={file === null}>
          Read the mails
        </Button>
      </div>
    </form>
  );
}
