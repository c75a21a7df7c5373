import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { DASHED, EditableFigure } from "@/components/ui/editable-figure";
import { IconButton } from "@/components/ui/icon-button";
import { FIGURES, type FigureName } from "./figure-spec";
import type { PlanView } from "./plan-view";

type Props = {
  readonly view: PlanView;
  readonly name: FigureName;
  readonly align?: "left" | "right";
  readonly className?: string;
  readonly inputClassName?: string;
  /** As it stands in the text; else the figure itself. */
  readonly children?: ReactNode;
};

/** A figure of the plan, changed where it stands. Emptied, it goes back to what is usual. */
export function PlanFigure({ view, name, align, className, inputClassName, children }: Props) {
  const { words, answer } = view;
  const { value } = answer.assumptions[name];
  const written = words.write(name, value);
  return (
    <EditableFigure
      label={FIGURES[name].label}
      spoken={written}
      text={words.text(name, value)}
      read={(text) => words.read(name, text)}
      onPreview={(next) => view.onPreview(name, next)}
      onCommit={(next) => view.onKeep(name, next)}
      {...(align ? { align } : {})}
      {...(className ? { className } : {})}
      {...(inputClassName ? { inputClassName } : {})}
    >
      {children ?? <span className={DASHED}>{written}</span>}
    </EditableFigure>
  );
}

/** Back to the market's or the person's usual figure; only where the listing has one of its own. */
export function ResetFigure({ view, name }: Pick<Props, "view" | "name">) {
  const { from, usual } = view.answer.assumptions[name];
  if (from !== "plan") return null;
  return (
    <IconButton
      label={`Back to ${view.words.write(name, usual)}, ${FIGURES[name].label.toLowerCase()}`}
      icon={<RotateCcw aria-hidden className="size-3.5!" />}
      onClick={() => view.onKeep(name, null)}
      className="-mr-1.5 inline-grid size-6 rounded-1 align-middle text-text-3 max-sm:-mx-2 pointer-coarse:-mx-2"
    />
  );
}
