import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { ApiError } from "./client";

export type Submit = {
  readonly formRef: RefObject<HTMLFormElement | null>;
  /** What is wrong, by the name of the field. */
  readonly errors: Readonly<Record<string, string>>;
  /** What went wrong and belongs to no field. */
  readonly failure: ApiError | null;
  readonly isBusy: boolean;
  readonly onSubmit: (event: FormEvent) => void;
  /** Says or unsays what is wrong with one field, before anything is sent. */
  readonly setError: (field: string, message: string | null) => void;
};

/** One form that is sent by a call: what is wrong where, and whether it is under way. Focus goes to the first wrong field. */
export function useSubmit(
  send: () => Promise<void>,
  check: () => Readonly<Record<string, string | null>> = () => ({}),
): Submit {
  const formRef = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) formRef.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refusals]);

  const refuse = (found: Readonly<Record<string, string>>) => {
    setErrors(found);
    setRefusals((count) => count + 1);
  };
  const run = async () => {
    setIsBusy(true);
    setFailure(null);
    try {
      await send();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refuse(Object.fromEntries(error.fields.map(({ field, message }) => [field, message])));
      if (error.fields.length === 0) setFailure(error);
    } finally {
      setIsBusy(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const found = Object.entries(check()).flatMap(([field, message]) =>
      message ? [[field, message] as const] : [],
    );
    if (found.length > 0) return refuse(Object.fromEntries(found));
    setErrors({});
    void run();
  };
  const setError = (field: string, message: string | null) =>
    setErrors(({ [field]: _before, ...rest }) => (message ? { ...rest, [field]: message } : rest));
  return { formRef, errors, failure, isBusy, onSubmit, setError };
}
