"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import type { FormatContext } from "@/components/format/format-context";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Panel } from "@/components/ui/panel";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { UploadPreview } from "@/lib/domain/import/upload-preview.schema";
import { DropZone } from "./drop-zone.client";
import { ImportHistory } from "./import-history.client";
import { ImportReview } from "./import-review.client";
import { RunPanel } from "./run-panel.client";
import { isUnderWay, type RunView } from "./run-view";
import { sendFile } from "./send-file";

type Props = {
  runs: readonly RunView[];
  hasMore: boolean;
  format: FormatContext;
  currency: string;
  nowIso: string;
};

type Step =
  | { kind: "idle" }
  | { kind: "sending"; fileName: string; share: number }
  | { kind: "review"; preview: UploadPreview }
  | { kind: "run"; run: RunView };

/** From a file to an import: send, review the columns, watch it go in, undo. */
export function ImportDesk({ runs, hasMore, format, currency, nowIso }: Props) {
  const router = useRouter();
  const underWay = runs.find(isUnderWay);
  const [step, setStep] = useState<Step>(
    underWay ? { kind: "run", run: underWay } : { kind: "idle" },
  );
  const [failure, setFailure] = useState<ApiError | null>(null);
  const earlier = runs.filter((run) => step.kind !== "run" || run.id !== step.run.id);
  const sending = useRef<AbortController | null>(null);

  const send = async (file: File) => {
    const abort = new AbortController();
    sending.current = abort;
    setFailure(null);
    setStep({ kind: "sending", fileName: file.name, share: 0 });
    try {
      const onProgress = (share: number) =>
        setStep({ kind: "sending", fileName: file.name, share });
      const preview = await sendFile(file, { signal: abort.signal, onProgress });
      setStep({ kind: "review", preview });
    } catch (error) {
      setStep({ kind: "idle" });
      if (abort.signal.aborted) return;
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    }
  };
  const discard = (id: UploadPreview["id"]) => {
    setStep({ kind: "idle" });
    // An upload nobody imports expires by itself, so a failure here needs no words.
    callApi("DELETE /uploads/{id}", { id }).catch(() => undefined);
  };
  const finished = () => {
    setStep({ kind: "idle" });
    router.refresh();
  };

  return (
    <div className="grid gap-4">
      {step.kind === "idle" ? <DropZone onFile={send} /> : null}
      {failure ? (
        <ErrorNote
          title="This file was not taken"
          {...(failure.requestId ? { errorId: failure.requestId } : {})}
        >
          {failure.message} Nothing was changed.
        </ErrorNote>
      ) : null}
      {step.kind === "sending" ? (
        <Sending {...step} onStop={() => sending.current?.abort()} />
      ) : null}
      {step.kind === "review" ? (
        <ImportReview
          key={step.preview.id}
          preview={step.preview}
          currency={currency}
          locale={format.locale}
          onStarted={(run) => setStep({ kind: "run", run })}
          onDiscard={() => discard(step.preview.id)}
        />
      ) : null}
      {step.kind === "run" ? (
        <RunPanel key={step.run.id} initial={step.run} format={format} onClose={finished} />
      ) : null}
      {step.kind === "run" && earlier.length === 0 ? null : (
        <ImportHistory
          runs={earlier}
          hasMore={hasMore}
          format={format}
          nowIso={nowIso}
          onOpen={(run) => setStep({ kind: "run", run })}
        />
      )}
    </div>
  );
}

type SendingProps = { fileName: string; share: number; onStop: () => void };

function Sending({ fileName, share, onStop }: SendingProps) {
  return (
    <Panel
      title={<span className="break-all">{fileName}</span>}
      aside={
        <Button size="sm" onClick={onStop}>
          Stop
        </Button>
      }
    >
      <ProgressBar label={`Sending ${fileName}`} share={share < 1 ? share : null}>
        {share < 1 ? `Sending, ${Math.floor(share * 100)} %` : "Reading the first rows"}
      </ProgressBar>
    </Panel>
  );
}
