import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { ApiError } from "./client";

/** What the form's fields hold, by their names. */
export type FormValues = Readonly<Record<string, string>>;

export type Submit = {
  readonly formRef: RefObject<HTMLFormElement | null>;
  /** What is wrong, by the name of the field. */
  readonly errors: Readonly<Record<string, string>>;
  /** What went wrong and belongs to no field. */
  readonly failure: ApiError | null;
  readonly isBusy: boolean;
  /** False until the page runs in the browser: sent before, the form would be posted as a page and lost. */
  readonly isReady: boolean;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** Says or unsays what is wrong with one field, before anything is sent. */
  readonly setError: (field: string, message: string | null) => void;
};

/** Read from the page and not from state, because people and password managers fill in before the page runs. */
function valuesOf(form: HTMLFormElement): FormValues {
  return Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : ""]),
  );
}

/** One form that is sent by a call: what is wrong where, and whether it is under way. Focus goes to the first wrong field. */
export function useSubmit(
  send: (values: FormValues) => Promise<void>,
  check: (values: FormValues) => Readonly<Record<string, string | null>> = () => ({}),
): Submit {
  const formRef = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isReady, setIsReady] = useState(false);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => setIsReady(true), []);
  useEffect(() => {
    if (refusals > 0) formRef.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refusals]);

  const refuse = (found: Readonly<Record<string, string>>) => {
    setErrors(found);
    setRefusals((count) => count + 1);
  };
  const run = async (values: FormValues) => {
    setIsBusy(true);
    setFailure(null);
    try {
      await send(values);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refuse(Object.fromEntries(error.fields.map(({ field, message }) => [field, message])));
      if (error.fields.length === 0) setFailure(error);
    } finally {
      setIsBusy(false);
    }
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const values = valuesOf(event.currentTarget);
    const found = Object.entries(check(values)).flatMap(([field, message]) =>
      message ? [[field, message] as const] : [],
    );
    if (found.length > 0) return refuse(Object.fromEntries(found));
    setErrors({});
    void run(values);
  };
  const setError = (field: string, message: string | null) =>
    setErrors(({ [field]: _before, ...rest }) => (message ? { ...rest, [field]: message } : rest));
  return { formRef, errors, failure, isBusy, isReady, onSubmit, setError };
}
