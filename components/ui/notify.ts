"use client";

import { toast } from "sonner";

const UNDO_MS = 8_000;
let lastUndo: (() => void) | null = null;

/**
 * Says what just happened, when the thing itself left the screen or can be undone.
 * `undo` is offered for 8 seconds, and by the key Z.
 */
export function notify(message: string, options: { undo?: () => void } = {}): void {
  const { undo } = options;
  if (!undo) {
    toast(message);
    return;
  }
  const run = () => {
    if (lastUndo === run) lastUndo = null;
    toast.dismiss(id);
    undo();
  };
  const forget = () => {
    if (lastUndo === run) lastUndo = null;
  };
  lastUndo = run;
  const id = toast(message, {
    duration: UNDO_MS,
    action: { label: "Undo", onClick: run },
    onAutoClose: forget,
    onDismiss: forget,
  });
}

/** A failure that has no place on the page; errors of a field or a panel stand beside it instead. */
export function notifyError(message: string): void {
  toast.error(message, { duration: UNDO_MS });
}

/** A state of the page with its way out: stays until it is dismissed, and stands only once. */
export function notifyStanding(
  message: string,
  action: { readonly label: string; readonly onClick: () => void },
): void {
  toast(message, { id: message, duration: Number.POSITIVE_INFINITY, action });
}

/** Undoes what the latest toast offers; false when nothing is on offer. */
export function undoLast(): boolean {
  const undo = lastUndo;
  undo?.();
  return undo !== null;
}
