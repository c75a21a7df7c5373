"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { cn } from "./cn";

type Read<V> =
  | { readonly kind: "figure"; readonly value: V }
  | { readonly kind: "problem"; readonly message: string };

type Props<V> = {
  /** What it is: "Repair". */
  label: string;
  /** As it is now, in words: "$140". */
  spoken: string;
  /** What the field starts with. */
  text: string;
  read: (text: string) => Read<V>;
  /** While it is typed, what it would be; undefined when that is given up or cannot be read. */
  onPreview?: (value: V | undefined) => void;
  onCommit: (value: V) => void;
  align?: "left" | "right";
  className?: string;
  inputClassName?: string;
  /** The figure as it stands in the text. */
  children: ReactNode;
};

/**
 * A figure in the text that can be changed where it stands: pressed, it becomes a field. Enter or leaving the field keeps
 * what was typed, Escape what was there.
 */
export function EditableFigure<V>(props: Props<V>) {
  const { label, spoken, align = "right", className, children } = props;
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const returnsFocus = useRef(false);
  useEffect(() => {
    if (isOpen || !returnsFocus.current) return;
    returnsFocus.current = false;
    button.current?.focus();
  }, [isOpen]);
  if (isOpen) {
    const close = (byKey: boolean) => {
      returnsFocus.current = byKey;
      setIsOpen(false);
    };
    return <FigureField {...props} onClose={close} />;
  }
  return (
    <button
      ref={button}
      type="button"
      aria-label={`${label}: ${spoken}. Change`}
      onClick={() => setIsOpen(true)}
      className={cn(
        "group/figure inline-flex min-h-6 items-center rounded-1 font-medium text-text max-sm:min-h-10 pointer-coarse:min-h-10",
        align === "right" && "justify-end text-right",
        className,
      )}
    >
      {children}
    </button>
  );
}

/** The dashed line under a figure that can be changed. */
export const DASHED =
  "border-b border-dashed border-edge leading-[17px] transition-colors group-hover/figure:border-accent group-hover/figure:text-accent";

type FieldProps<V> = Props<V> & { onClose: (byKey: boolean) => void };

function FigureField<V>(props: FieldProps<V>) {
  const { label, read, onPreview, onCommit, onClose, align = "right" } = props;
  // A preview may change the figure under the field: what it was decides whether it was changed.
  const [before] = useState(props.text);
  const [text, setText] = useState(before);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const id = useId();
  useEffect(() => input.current?.select(), []);

  const type = (next: string) => {
    setText(next);
    setProblem(null);
    const reading = read(next);
    onPreview?.(reading.kind === "figure" ? reading.value : undefined);
  };
  const keep = (byKey: boolean) => {
    if (isDone.current) return;
    const reading = read(text);
    if (reading.kind === "problem") {
      setProblem(reading.message);
      return;
    }
    isDone.current = true;
    onPreview?.(undefined);
    if (text !== before) onCommit(reading.value);
    onClose(byKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") return keep(true);
    isDone.current = true;
    onPreview?.(undefined);
    onClose(true);
  };
  return (
    <span className={cn("inline-grid min-w-0 gap-0.5", props.inputClassName)}>
      <input
        ref={input}
        value={text}
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : id}
        inputMode="decimal"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: it opens under the pointer or the key that pressed it
        autoFocus
        onChange={(event) => type(event.target.value)}
        onBlur={() => keep(false)}
        onKeyDown={onKeyDown}
        className={cn(
          "h-6 w-full min-w-0 rounded-1 border border-accent bg-surface px-1 t-13 font-medium text-text shadow-[0_0_0_1px_var(--accent)] outline-none aria-invalid:border-risk aria-invalid:shadow-[0_0_0_1px_var(--risk)] max-sm:h-10 max-sm:t-verdict pointer-coarse:h-10",
          align === "right" && "text-right",
        )}
      />
      {problem ? (
        <span id={id} role="alert" className="t-12 font-medium whitespace-normal text-risk">
          {problem}
        </span>
      ) : null}
    </span>
  );
}
