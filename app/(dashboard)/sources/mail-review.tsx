import { Plus } from "lucide-react";
import { useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { FormFailure } from "@/components/account/form-failure";
import { Button } from "@/components/ui/button";
import { GuessRowFields } from "./guess-row-fields";
import { type GuessRow, type MailRow, rowProblem, toCorrected, toRow } from "./guess-rows";
import { MailText } from "./mail-text";

type Props = {
  mail: MailRow;
  currency: string;
  locale: string;
  onChanged: () => Promise<void>;
};

type Busy = "accept" | "dismiss" | null;

/** The guess of one mail as rows to correct, then to keep or to let go. */
export function MailReview({ mail, currency, locale, onChanged }: Props) {
  const [rows, setRows] = useState<readonly GuessRow[]>(() =>
    mail.guess.map((item, key) => toRow(item, key, currency, locale)),
  );
  const [isChecked, setIsChecked] = useState(false);
  const [busy, setBusy] = useState<Busy>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const run = async (what: Busy, call: () => Promise<unknown>) => {
    setBusy(what);
    setFailure(null);
    try {
      await call();
      await onChanged();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    } finally {
      setBusy(null);
    }
  };
  const accept = () => {
    setIsChecked(true);
    if (rows.some((row) => rowProblem(row) !== null)) return;
    const input = { id: mail.id, items: rows.map(toCorrected) };
    void run("accept", () => callApi("POST /mails/{id}/accept", input));
  };
  const dismiss = () =>
    void run("dismiss", () => callApi("POST /mails/{id}/dismiss", { id: mail.id }));
  const change = (key: number, changes: Partial<GuessRow>) =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...changes } : row)));
  const add = () =>
    setRows((before) => {
      const key = Math.max(-1, ...before.map((row) => row.key)) + 1;
      return [...before, toRow(null, key, currency, locale)];
    });
  return (
    <div className="grid gap-3">
      <FormFailure title="Nothing was stored" failure={failure} />
      {rows.map((row, at) => (
        <GuessRowFields
          key={row.key}
          label={`Listing ${at + 1} of ${mail.subject || "this mail"}`}
          row={row}
          problem={isChecked ? rowProblem(row) : null}
          onChange={(changes) => change(row.key, changes)}
          onRemove={() => setRows((before) => before.filter(({ key }) => key !== row.key))}
        />
      ))}
      <MailText id={mail.id} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <Button size="sm" variant="ghost" icon={<Plus aria-hidden />} onClick={add}>
          Add a listing
        </Button>
        <Button size="sm" loading={busy === "dismiss"} disabled={busy !== null} onClick={dismiss}>
          Dismiss
        </Button>
        <Button
          size="sm"
          variant="primary"
          loading={busy === "accept"}
          disabled={busy !== null || rows.length === 0}
          onClick={accept}
        >
          {rows.length === 1 ? "Store the listing" : `Store ${rows.length} listings`}
        </Button>
      </div>
    </div>
  );
}
