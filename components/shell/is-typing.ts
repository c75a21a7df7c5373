const NOT_TEXT = new Set(["button", "checkbox", "file", "radio", "range", "reset", "submit"]);

type Target = {
  readonly tagName?: string;
  readonly type?: string;
  readonly isContentEditable?: boolean;
  readonly closest?: (selector: string) => unknown;
};

/** Whether a single key pressed there belongs to a field or to something that lies over the page. */
export function isTyping(target: Target | null): boolean {
  if (!target) return false;
  const tag = target.tagName?.toLowerCase();
  if (tag === "textarea" || tag === "select" || target.isContentEditable) return true;
  if (tag === "input" && !NOT_TEXT.has(target.type ?? "text")) return true;
  return Boolean(target.closest?.("[role=dialog],[role=menu],[role=listbox]"));
}
