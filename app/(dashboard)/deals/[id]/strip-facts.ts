import { evidenceNeeded } from "@/components/deals/evidence-words";
import { formatCount } from "@/components/format/format-count";
import { formatDay } from "@/components/format/format-day";
import { formatNumber } from "@/components/format/format-number";
import type { DealVerdict } from "@/lib/domain/deals/deal.schema";
import type { DetailProps } from "./detail-props";

type Fact = readonly [name: string, value: string];

/** Nothing is "used" where there is no verdict: then it is said what the comps come to. */
function countFacts({ detail, format }: DetailProps, verdict: DealVerdict | null): Fact[] {
  const usedCount = detail.comps.filter(({ rejected }) => rejected === null).length;
  const unusedCount = detail.comps.length - usedCount;
  const count = (value: number) => formatCount(value, format.locale);
  const value = verdict?.value;
  if (value?.kind === "scored") {
    const used = count(usedCount);
    const effective = formatNumber(value.market.effectiveCount, format.locale, {
      maximumFractionDigits: 1,
    });
    return [
      ["Comps used", unusedCount > 0 ? `${used}, ${count(unusedCount)} not used` : used],
      ["Count as", `${effective} whole ones`],
    ];
  }
  const isTooFew = value?.reason === "too-few-comps";
  return [
    ["Found", isTooFew ? evidenceNeeded(verdict, format) : `${count(usedCount)} comps`],
    ...(unusedCount > 0 ? ([["Not used", count(unusedCount)]] as const) : []),
  ];
}

/** Only where it is not everybody's. */
function evidenceFact({ deal, comps }: DetailProps["detail"]): Fact[] {
  if (!deal.verdict?.isPersonal) return [];
  const isChosen = comps.some(({ choice }) => choice !== null);
  return [["Evidence", isChosen ? "as you chose it" : "shared and your own"]];
}

/** What stands under the strip: how many comps, what they come to, and from when they are. */
export function stripFacts(props: DetailProps): Fact[] {
  const { detail, format } = props;
  const { verdict } = detail.deal;
  const used = detail.comps.filter(({ rejected }) => rejected === null);
  const days = used.flatMap(({ observedOn }) => observedOn ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  const write = (day: string) => formatDay(day, format.now, format);
  const isAsked = used.length > 0 && used.every(({ basis }) => basis === "asking");
  return [
    ...countFacts(props, verdict),
    ...(first && last
      ? ([
          [
            isAsked ? "Asked" : "Sold",
            first === last ? write(first) : `${write(first)} to ${write(last)}`,
          ],
        ] as const)
      : []),
    ...evidenceFact(detail),
  ];
}
