import type { FormatContext } from "@/components/format/format-context";
import type { FeeOutlet } from "@/lib/domain/fees/fee-outlet.schema";
import type { ResaleAnswer, ResaleFacts } from "@/lib/domain/resale/resale.schema";
import type { FigureName, FigureWords } from "./figure-spec";

/** What every part of the panel draws from; a figure that is being typed is already in the answer. */
export type PlanView = {
  readonly facts: ResaleFacts;
  readonly answer: ResaleAnswer;
  readonly outlet: FeeOutlet | null;
  readonly format: FormatContext;
  readonly words: FigureWords;
  /** An amount of the listing's currency, at the panel's one precision. */
  readonly money: (cents: number) => string;
  /** While a figure is typed; undefined gives that up. */
  readonly onPreview: (name: FigureName, value: number | null | undefined) => void;
  readonly onKeep: (name: FigureName, value: number | null) => void;
};
