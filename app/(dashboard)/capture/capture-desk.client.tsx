"use client";

import { useCallback, useState } from "react";
import type { FormatContext } from "@/components/format/format-context";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { Textarea } from "@/components/ui/textarea";
import type { CurrencyCode } from "@/lib/core/currency";
import type { PageSnapshot } from "@/lib/domain/capture/page-snapshot.schema";
import { CaptureOutcome } from "./capture-outcome";
import { useCapture } from "./use-capture";
import { useHandedOver } from "./use-handed-over";

type Props = {
  shared: string | null;
  format: FormatContext;
  currency: CurrencyCode;
  nowIso: string;
};

/** The box for links and words, and what came of them below. */
export function CaptureDesk({ shared, format, currency, nowIso }: Props) {
  const [text, setText] = useState(shared ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const capture = useCapture(currency);
  const { judge, paste } = capture;
  const onPage = useCallback((page: PageSnapshot) => void judge({ kind: "page", page }), [judge]);
  const { isUnreadable } = useHandedOver(shared, { onPage, onText: paste });
  const send = () => {
    setProblem(text.trim() === "" ? "Paste a link or the words of an ad." : null);
    paste(text);
  };
  return (
    <div className="grid min-w-0 gap-4">
      <Panel aria-label="Paste an ad">
        <form
          method="post"
          noValidate
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Field
            label="Link or words of an ad"
            hint="Copy title, price and description from the ad; the link beside them says which one it is."
            error={problem}
          >
            <Textarea
              rows={5}
              maxLength={50_000}
              autoComplete="off"
              value={text}
              onValueChange={(value) => {
                setText(value);
                setProblem(null);
              }}
            />
          </Field>
          <div className="flex justify-end">
            <Button type="submit" variant="primary" loading={capture.step.kind === "reading"}>
              Judge it
            </Button>
          </div>
        </form>
      </Panel>
      {isUnreadable ? (
        <ErrorNote title="The bookmark’s page could not be read">
          It may be an older bookmark: drag the new one from this page. Copied words work too.
        </ErrorNote>
      ) : null}
      <CaptureOutcome
        capture={capture}
        format={{ ...format, now: new Date(nowIso) }}
        currency={currency}
      />
    </div>
  );
}
