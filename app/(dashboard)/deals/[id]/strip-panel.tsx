import { DistributionStrip } from "@/components/deals/distribution-strip";
import { formatCount } from "@/components/format/format-count";
import { formatDay } from "@/components/format/format-day";
import { formatNumber } from "@/components/format/format-number";
import { Panel } from "@/components/ui/panel";
import type { DetailProps } from "./detail-props";

type Fact = readonly [name: string, value: string];

function factsOf({ detail, format }: DetailProps): Fact[] {
  const { comps, deal } = detail;
  const used = comps.filter(({ rejected }) => rejected === null);
  const unused = comps.length - used.length;
  const days = used.flatMap(({ observedOn }) => observedOn ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  const write = (day: string) => formatDay(day, format.now, format);
  const count = (value: number) => formatCount(value, format.locale);
  const value = deal.verdict?.value;
  const facts: (Fact | null)[] = [
    [
      "Comps used",
      unused > 0 ? `${count(used.length)}, ${count(unused)} not used` : count(used.length),
    ],
    value?.kind === "scored"
      ? [
          "Count as",
          `${formatNumber(value.market.effectiveCount, format.locale, { maximumFractionDigits: 1 })} whole ones`,
        ]
      : null,
    first && last
      ? [
          value?.kind === "scored" && value.market.basis === "asking" ? "Asked" : "Sold",
          first === last ? write(first) : `${write(first)} to ${write(last)}`,
        ]
      : null,
    deal.verdict?.isPersonal ? ["Evidence", "shared and your own"] : null,
  ];
  return facts.filter((fact) => fact !== null);
}

/** Where the price lies among comparable prices. */
export function StripPanel(props: DetailProps & { readonly className: string }) {
  const { detail, format, className } = props;
  const { deal, comps } = detail;
  const { verdict } = deal;
  if (!verdict || verdict.allIn.currency !== deal.price.currency) return null;
  const used = comps.filter(({ rejected }) => rejected === null);
  const { value } = verdict;
  const basis = value.kind === "scored" ? value.market.basis : null;
  return (
    <Panel
      title="Where the price lies"
      aside={
        basis ? (
          <span className="text-text-3">
            basis: <b>{basis === "sold" ? "sold" : "asking, not sold"}</b>
          </span>
        ) : undefined
      }
      className={className}
    >
      <DistributionStrip
        verdict={verdict}
        askingCents={deal.price.cents}
        comps={used.map(({ adjusted, weight }) => ({ cents: adjusted.cents, weight }))}
        format={format}
      />
      <dl className="mt-3 flex flex-wrap gap-x-7 gap-y-2 border-t pt-3">
        {factsOf(props).map(([name, words]) => (
          <div key={name}>
            <dt className="t-12 text-text-3">{name}</dt>
            <dd className="font-medium text-text">{words}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
