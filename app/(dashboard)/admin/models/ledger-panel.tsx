import type { FormatContext } from "@/components/format/format-context";
import { formatCount } from "@/components/format/format-count";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { HitRate } from "@/lib/domain/ledger/hit-rate";
import type { Ledger } from "@/lib/domain/ledger/ledger.schema";
import { CoverageChart, MONTHS_SHOWN, monthWords } from "./coverage-chart";
import { categoryWords, insideWords, share } from "./model-words";

type Props = { readonly ledger: Ledger; readonly format: FormatContext };

/** What verdicts said against what came. */
export function LedgerPanel({ ledger, format }: Props) {
  const { total } = ledger;
  return (
    <Panel title="Hit rate">
      {total.outcomes === 0 ? (
        <EmptyState title={noneYet(total, format.locale)}>
          Every verdict is kept. When a sale of the same listing is imported or entered, or the
          listing is marked as sold, it is compared with what was said before.
        </EmptyState>
      ) : (
        <div className="grid gap-4">
          <p className="max-w-[64ch] t-14">{totalWords(total, format.locale)}</p>
          <CoverageChart months={ledger.months} locale={format.locale} />
          <CategoryTable ledger={ledger} format={format} />
        </div>
      )}
    </Panel>
  );
}

function noneYet({ gone }: HitRate, locale: string): string {
  if (gone === 0) return "No price has come yet.";
  return `No price has come yet; ${formatCount(gone, locale)} ${gone === 1 ? "listing" : "listings"} went without one.`;
}

function totalWords(total: HitRate, locale: string): string {
  const sales = `${formatCount(total.outcomes, locale)} sale ${total.outcomes === 1 ? "price" : "prices"}`;
  const gone =
    total.gone > 0
      ? ` ${formatCount(total.gone, locale)} more went without a price and count for nothing.`
      : "";
  if (total.coverage80 === null || total.medianApe === null) {
    return `${formatCount(total.inside, locale)} of ${sales} fell inside the range that was given before. From 20 on a share is told.${gone}`;
  }
  return `${share(total.coverage80, locale)} of ${sales} fell inside the 80 % range that was given before; the median error was ${share(total.medianApe, locale)}.${gone}`;
}

function CategoryTable({ ledger, format: { locale } }: Props) {
  const head = "px-2 py-1.5 text-right t-12 font-medium text-text-3";
  return (
    <table className="w-full">
      <thead>
        <tr className="border-b">
          <th scope="col" className="py-1.5 text-left t-12 font-medium text-text-3">
            Category
          </th>
          <th scope="col" className={head}>
            Inside
          </th>
          <th scope="col" className={head}>
            Median error
          </th>
          <th scope="col" className={head}>
            Prices
          </th>
          <th scope="col" className={`${head} max-sm:hidden`}>
            Gone
          </th>
        </tr>
      </thead>
      {ledger.categories.map(({ category, rate, months }) => (
        <tbody key={category} className="border-b last:border-b-0">
          <Line name={categoryWords(category)} rate={rate} locale={locale} isHead />
          {months.length > 1 && rate.coverage80 !== null
            ? months
                .slice(-MONTHS_SHOWN)
                .map(({ month, rate: ofMonth }) => (
                  <Line
                    key={month}
                    name={monthWords(month, locale)}
                    rate={ofMonth}
                    locale={locale}
                  />
                ))
            : null}
        </tbody>
      ))}
    </table>
  );
}

type LineProps = {
  readonly name: string;
  readonly rate: HitRate;
  readonly locale: string;
  readonly isHead?: boolean;
};

function Line({ name, rate, locale, isHead = false }: LineProps) {
  const cell = "px-2 py-1.5 text-right whitespace-nowrap";
  const none = rate.outcomes === 0;
  return (
    <tr className={isHead ? "font-medium text-text" : "t-12 text-text-3"}>
      <th
        scope="row"
        className={isHead ? "py-1.5 text-left font-medium" : "py-1 pl-4 text-left font-normal"}
      >
        {name}
      </th>
      <td className={cell}>{none ? "no price" : insideWords(rate, locale)}</td>
      <td className={cell}>
        {rate.medianApe === null ? "too few" : share(rate.medianApe, locale)}
      </td>
      <td className={cell}>{formatCount(rate.outcomes, locale)}</td>
      <td className={`${cell} max-sm:hidden`}>{formatCount(rate.gone, locale)}</td>
    </tr>
  );
}
