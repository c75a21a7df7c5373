import { memo, type ReactNode } from "react";
import type { DealComp } from "@/lib/domain/deals/deal-comp.schema";
import { formatDay } from "../format/format-day";
import { formatMoney } from "../format/format-money";
import { formatNumber } from "../format/format-number";
import { cn } from "../ui/cn";
import { Tag } from "../ui/tag";
import styles from "./comps-table.module.css";
import { CONDITION_WORDS } from "./condition-words";
import type { DealFormat } from "./deal-format";
import { madeUpWord } from "./made-up-word";
import { REJECTION_WORDS } from "./rejection-words";
import { webUrl } from "./web-url";
import { weightWords } from "./weight-words";

type Props = {
  /** Heaviest first; those that were not used have a reason and come last. */
  readonly comps: readonly DealComp[];
  readonly format: DealFormat;
  /** More of a table that stands above: the heads are there for those who cannot see that. */
  readonly isContinued?: boolean;
  /** What can be done with a comp, at the end of its row. */
  readonly actionOf?: (comp: DealComp) => ReactNode;
};

/** Used, or chosen by the person: what is struck out keeps its place, and what is added is seen even where it cannot be used. */
export function isInPlay({ rejected, choice }: DealComp): boolean {
  return rejected === null || choice !== null;
}

/** Every comp with its link and its weight, then the ones that were not used and why. */
export function CompsTable({ comps, format, isContinued = false, actionOf }: Props) {
  const used = comps.filter(isInPlay).sort((a, b) => b.weight - a.weight);
  const unused = comps.filter((comp) => !isInPlay(comp));
  const isAsking = used.length > 0 && used.every(({ basis }) => basis === "asking");
  const row = { format, ...(actionOf ? { actionOf } : {}) };
  return (
    <table className={styles.table}>
      <colgroup>
        <col />
        <col className={styles.priceColumn} />
        <col className={styles.dateColumn} />
        <col className={styles.conditionColumn} />
        <col className={styles.sourceColumn} />
        <col className={styles.weightColumn} />
        {actionOf ? <col className={styles.actionColumn} /> : null}
      </colgroup>
      <thead className={isContinued ? "sr-only" : undefined}>
        <tr>
          <th scope="col">{isAsking ? "Listing" : "Sale"}</th>
          <th scope="col" className={styles.figure}>
            Price
          </th>
          <th scope="col">Date</th>
          <th scope="col">Condition</th>
          <th scope="col">Source</th>
          <th scope="col">Weight</th>
          {actionOf ? (
            <th scope="col">
              <span className="sr-only">Change</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {used.map((comp) => (
          <CompRow key={comp.id} comp={comp} {...row} />
        ))}
      </tbody>
      {unused.length > 0 ? (
        <tbody>
          <tr className={styles.subhead}>
            <th scope="colgroup" colSpan={actionOf ? 7 : 6}>
              Not used, with the reason
            </th>
          </tr>
          {unused.map((comp) => (
            <CompRow key={comp.id} comp={comp} {...row} />
          ))}
        </tbody>
      ) : null}
    </table>
  );
}

const BASIS: Readonly<Record<DealComp["basis"], string>> = {
  sold: "sold",
  asking: "asking",
  own_sale: "your sale",
  user_entered: "entered by you",
};

type RowProps = Pick<Props, "format" | "actionOf"> & { readonly comp: DealComp };

/** Drawn again only when its comp changes: there are dozens, and a choice touches one. */
const CompRow = memo(function CompRow({ comp, format, actionOf }: RowProps) {
  const { locale } = format;
  const isUsed = comp.rejected === null;
  const isStruck = comp.choice === "struck";
  const adjusted = isUsed && comp.adjusted?.cents !== comp.price.cents ? comp.adjusted : null;
  const href = webUrl(comp.url);
  const price = formatMoney(comp.price, locale);
  const word = madeUpWord({ isDemo: comp.isDemo, kind: comp.sourceKind });
  return (
    <tr data-comp={comp.id} className={cn(!isUsed && styles.unused, isStruck && styles.struck)}>
      <td>
        {href ? (
          <a
            href={href}
            target="_blank"
            rel="noreferrer noopener"
            className={`${styles.title} hover:underline hover:underline-offset-3`}
          >
            {comp.title}
          </a>
        ) : (
          <span className={styles.title}>{comp.title}</span>
        )}
        {word ? (
          <>
            {" "}
            <Tag tone="dashed">{word}</Tag>
          </>
        ) : null}
        {comp.rejected === null ? null : (
          <span className={styles.note}>{REJECTION_WORDS[comp.rejected]}</span>
        )}
        {isUsed && comp.choice === "added" ? (
          <span className={styles.note}>added by you</span>
        ) : null}
      </td>
      <td className={styles.figure}>
        {isUsed ? <b>{price}</b> : price}
        {adjusted ? (
          <span className={styles.note}>counts as {formatMoney(adjusted, locale)}</span>
        ) : null}
      </td>
      <td className={`${styles.quiet} ${styles.date}`}>
        {comp.observedOn === null ? "not known" : formatDay(comp.observedOn, format.now, format)}
      </td>
      <td className={styles.condition}>{CONDITION_WORDS[comp.condition]}</td>
      <td className={`${styles.quiet} ${styles.source}`}>
        {comp.sourceName}, {BASIS[comp.basis]}
      </td>
      <td className={styles.weight}>
        {isUsed ? <Weight comp={comp} locale={locale} /> : "not used"}
      </td>
      {actionOf ? <td className={styles.action}>{actionOf(comp)}</td> : null}
    </tr>
  );
});

type WeightProps = { readonly comp: DealComp; readonly locale: string };

function Weight({ comp: { weight, choice }, locale }: WeightProps) {
  const figure = formatNumber(weight, locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return (
    <>
      <span aria-hidden className={styles.bar}>
        <span style={{ width: `${Math.round(weight * 100)}%` }} />
      </span>
      {figure}
      <span className={styles.note}>
        {choice === "added" ? "counts in full" : weightWords(weight)}
      </span>
    </>
  );
}
