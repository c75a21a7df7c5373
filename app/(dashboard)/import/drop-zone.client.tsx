"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

type Props = { onFile: (file: File) => void; disabled?: boolean };

const ACCEPT = ".csv,.tsv,.txt,.json,.jsonl,.ndjson,.gz";

/** Takes one file, dropped or chosen. The button is the way of the keyboard. */
export function DropZone({ onFile, disabled = false }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [tooMany, setTooMany] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    setTooMany((files?.length ?? 0) > 1);
    if (file && files?.length === 1) onFile(file);
  };
  const drag = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    if (!disabled) setIsOver(over);
  };
  return (
    <section
      aria-label="Drop a file here"
      onDragEnter={(event) => drag(event, true)}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        if (!disabled) take(event.dataTransfer.files);
      }}
      className={cn(
        "grid justify-items-center gap-3 rounded-3 border border-dashed border-edge bg-surface px-5 py-10 text-center transition-colors",
        isOver && "border-accent bg-accent-soft",
      )}
    >
      <FileUp aria-hidden className="size-5 text-text-3" />
      <div className="grid gap-1">
        <p className="text-[14px] leading-5 font-semibold text-text">Drop a file here</p>
        <p className="max-w-[56ch] text-text-3">
          One row a thing, with a title and a price at least. You see the columns before anything is
          stored. Up to 256 MB.
        </p>
      </div>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        className="sr-only"
        tabIndex={-1}
        aria-label="File to import"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <Button variant="primary" disabled={disabled} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      {tooMany ? (
        <p role="alert" className="t-12 font-medium text-risk">
          One file at a time, please.
        </p>
      ) : null}
    </section>
  );
}
