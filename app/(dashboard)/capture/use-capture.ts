import { useCallback, useRef, useState } from "react";
import { ApiError } from "@/app/_api/client";
import type { CurrencyCode } from "@/lib/core/currency";
import type { CaptureSave } from "@/lib/domain/capture/capture.schema";
import { type PastedLink, readPasted } from "@/lib/domain/capture/read-pasted";
import { type Answer, type CaptureSubject, postSubject } from "./capture-subject";

export type CaptureStep =
  | { readonly kind: "idle" }
  | { readonly kind: "reading" }
  /** A link without words: nothing opens it. */
  | { readonly kind: "link"; readonly link: PastedLink }
  | { readonly kind: "failed"; readonly error: ApiError }
  | { readonly kind: "answered"; readonly subject: CaptureSubject; readonly answer: Answer };

export type Capture = {
  readonly step: CaptureStep;
  readonly judge: (subject: CaptureSubject) => Promise<void>;
  readonly paste: (text: string) => void;
  /** Throws ApiError; what is shown stays. */
  readonly save: (save: CaptureSave) => Promise<void>;
};

/** From words or a page to an answer; what was asked for last counts. */
export function useCapture(currency: CurrencyCode): Capture {
  const [step, setStep] = useState<CaptureStep>({ kind: "idle" });
  const asked = useRef(0);
  const judge = useCallback(async (subject: CaptureSubject) => {
    asked.current += 1;
    const mine = asked.current;
    const show = (next: CaptureStep) => {
      if (mine === asked.current) setStep(next);
    };
    show({ kind: "reading" });
    try {
      show({ kind: "answered", subject, answer: await postSubject(subject, null) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      show({ kind: "failed", error });
    }
  }, []);
  const paste = useCallback(
    (text: string) => {
      const pasted = readPasted(text, currency);
      if (pasted.kind === "link") {
        asked.current += 1;
        setStep({ kind: "link", link: pasted.link });
      } else if (pasted.kind === "text") void judge({ kind: "pasted", text });
    },
    [currency, judge],
  );
  const save = async (wanted: CaptureSave) => {
    if (step.kind !== "answered") return;
    const { subject } = step;
    const answer = await postSubject(subject, wanted);
    setStep({ kind: "answered", subject, answer });
  };
  return { step, judge, paste, save };
}
