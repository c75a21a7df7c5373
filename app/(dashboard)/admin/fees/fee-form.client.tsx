"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { notify, notifyError } from "@/components/ui/notify";
import { useWarnBeforeLeaving } from "@/components/ui/use-warn-before-leaving";
import type { Id } from "@/lib/core/ids";
import type { CreateFeeScheduleInput, FeeSchedule } from "@/lib/domain/fees/fee-schedule.schema";
import { hasPast } from "@/lib/domain/fees/has-past";
import { changesOf, draftOf, emptyDraft, type FeeDraft, formField, readDraft } from "./fee-draft";
import { FigureFields, PlaceFields, SourceFields } from "./fee-fields";

type Props = {
  /** Null makes a new one. */
  schedule: FeeSchedule | null;
  /** Those that hold on when these are taken away. */
  before: Id<"feeSchedule"> | null;
  currency: string;
  locale: string;
  today: string;
};

/** Everything that is said about one set of fees. */
export function FeeForm({ schedule, before, currency, locale, today }: Props) {
  const router = useRouter();
  const hasHeld = schedule !== null && hasPast(schedule, today);
  const [draft, setDraft] = useState(() => {
    if (!schedule) return emptyDraft(currency, today);
    const stored = draftOf(schedule, { locale });
    return hasHeld ? { ...stored, effectiveFrom: today } : stored;
  });
  const [isChanged, setIsChanged] = useState(false);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  useWarnBeforeLeaving(isChanged && !busy);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);

  const change = (part: Partial<FeeDraft>) => {
    setDraft((now) => ({ ...now, ...part }));
    setIsChanged(true);
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([name]) => !(name in part))));
  };
  const leave = (message: string, undo?: () => void) => {
    setIsChanged(false);
    notify(message, undo ? { undo } : {});
    router.push("/admin/fees");
    router.refresh();
  };
  const send = async (input: CreateFeeScheduleInput) => {
    if (!schedule) return callApi("POST /fee-schedules", input);
    const changes = changesOf(schedule, input, today);
    if (changes) await callApi("PATCH /fee-schedules/{id}", { id: schedule.id, ...changes });
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(draft);
    if (read.kind === "unreadable") return setErrors(read.errors);
    setBusy(true);
    setFailure(null);
    try {
      await send(read.input);
      leave("The fees are saved.");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setErrors(
        Object.fromEntries(error.fields.map(({ field, message }) => [formField(field), message])),
      );
      if (error.fields.length === 0) setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const remove = async ({ id, isSeeded: _seeded, editedAt: _edited, ...fields }: FeeSchedule) => {
    const putBack = async () => {
      const { marketplace, country, currency: of, category, sellerTier, ...changes } = fields;
      await (before
        ? callApi("PATCH /fee-schedules/{id}", { id: before, ...changes })
        : callApi("POST /fee-schedules", fields)
      ).catch((error: Error) => notifyError(error.message));
      router.refresh();
    };
    try {
      await callApi("DELETE /fee-schedules/{id}", { id });
      leave("The fees are taken away.", () => void putBack());
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notifyError(error.message);
    }
  };
  const shared = { draft, errors, onChange: change };
  return (
    <form ref={form} onSubmit={save} noValidate className="grid gap-4">
      <div className="grid items-start gap-4 md:grid-cols-2">
        <div className="grid gap-4">
          <PlaceFields {...shared} isNew={schedule === null} hasPast={hasHeld} />
          <SourceFields {...shared} />
        </div>
        <FigureFields {...shared} />
      </div>
      {failure ? (
        <ErrorNote
          title="The fees were not saved"
          {...(failure.requestId ? { errorId: failure.requestId } : {})}
        >
          {failure.message}
        </ErrorNote>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        {schedule && !hasHeld ? (
          <Button variant="danger" onClick={() => remove(schedule)}>
            Take away
          </Button>
        ) : null}
        <span className="flex-1" />
        <Button href="/admin/fees" variant="ghost">
          Cancel
        </Button>
        <Button type="submit" variant="primary" loading={busy}>
          Save
        </Button>
      </div>
    </form>
  );
}
