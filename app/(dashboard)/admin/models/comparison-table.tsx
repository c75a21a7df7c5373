import type { z } from "zod";
import { formatCount } from "@/components/format/format-count";
import { formatNumber } from "@/components/format/format-number";
import type { ModelAccuracy, TrainedModel } from "@/lib/domain/model/model-overview.schema";
import { share } from "./model-words";

type Accuracy = z.infer<typeof ModelAccuracy>;
type Figure = readonly [
  name: string,
  hint: string,
  write: (accuracy: Accuracy, locale: string) => string,
];

const FIGURES: readonly Figure[] = [
  [
    "Median error",
    "half of all prices lie nearer",
    (one, locale) => share(one.medianApe, locale, 1),
  ],
  ["Inside the range", "80 % is promised", (one, locale) => share(one.coverage80, locale, 1)],
  ["Width of the range", "of the median price", (one, locale) => share(one.relWidthMedian, locale)],
  [
    "Error over the range",
    "pinball loss, less is better",
    (one, locale) => formatNumber(one.pinball, locale, { maximumFractionDigits: 4 }),
  ],
];

type Props = { readonly model: TrainedModel; readonly locale: string };

/** A model and the one before it on the same held-back comps. */
export function ComparisonTable({ model, locale }: Props) {
  const { candidate, current, rows, rowsOfBoth } = model.comparison;
  const valued = (count: number) => `${formatCount(count, locale)} of ${formatCount(rows, locale)}`;
  const isTaken = model.state !== "not_better";
  const head = "py-1.5 pl-3 text-right font-medium text-text-3 t-12";
  const cell = "py-1.5 pl-3 text-right whitespace-nowrap";
  return (
    <table className="w-full max-w-[560px]">
      <caption className="sr-only">
        {formatCount(rowsOfBoth, locale)} held-back comps that both value
      </caption>
      <thead>
        <tr className="border-b">
          <th scope="col" className="py-1.5 text-left t-12 font-medium text-text-3">
            On {formatCount(rowsOfBoth, locale)} held-back comps
          </th>
          <th scope="col" className={head}>
            {isTaken ? "This one" : "Trained"}
          </th>
          <th scope="col" className={head}>
            {isTaken ? "Before" : "In use"}
          </th>
        </tr>
      </thead>
      <tbody>
        {FIGURES.map(([name, hint, write]) => (
          <tr key={name} className="border-b">
            <th scope="row" className="py-1.5 text-left font-normal">
              <span className="text-text">{name}</span>{" "}
              <span className="t-12 text-text-3 max-sm:block">{hint}</span>
            </th>
            <td className={`${cell} font-medium text-text`}>
              {candidate.accuracy ? write(candidate.accuracy, locale) : "not known"}
            </td>
            <td className={cell}>
              {current.accuracy ? write(current.accuracy, locale) : "not known"}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row" className="py-1.5 text-left font-normal text-text">
            Comps it values
          </th>
          <td className={`${cell} font-medium text-text`}>{valued(candidate.rows)}</td>
          <td className={cell}>{valued(current.rows)}</td>
        </tr>
      </tbody>
    </table>
  );
}
