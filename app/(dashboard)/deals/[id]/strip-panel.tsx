import { DistributionStrip } from "@/components/deals/distribution-strip";
import { formatPercentBps } from "@/components/format/format-percent-bps";
import { Panel } from "@/components/ui/panel";
import { isTakenLower } from "@/lib/domain/verdict/is-taken-lower";
import type { MarketValue } from "@/lib/domain/verdict/verdict.schema";
import type { DetailProps } from "./detail-props";
import { stripFacts } from "./strip-facts";

function basisWords({ basis, haircutBps }: MarketValue, locale: string): string {
  if (basis === "sold") return "sold";
  return haircutBps !== null && isTakenLower(haircutBps)
    ? `asking, taken ${formatPercentBps(haircutBps, locale, { signed: false })} lower`
    : "asking, not sold";
}

/** Where the price lies among comparable prices. */
export function StripPanel(props: DetailProps & { readonly className: string }) {
  const { detail, format, className } = props;
  const { deal, comps } = detail;
  const { verdict } = deal;
  if (!verdict || verdict.allIn.currency !== deal.price.currency) return null;
  const used = comps.filter(({ rejected }) => rejected === null);
  const { value } = verdict;
  const basis = value.kind === "scored" ? basisWords(value.market, format.locale) : null;
  return (
    <Panel
      title="Where the price lies"
      aside={
        basis ? (
          <span className="text-text-3">
            basis: <b>{basis}</b>
          </span>
        ) : undefined
      }
      className={className}
    >
      <DistributionStrip
        verdict={verdict}
        askingCents={deal.price.cents}
        ghosts={comps.flatMap(({ choice, adjusted }) =>
          choice === "struck" && adjusted ? [adjusted.cents] : [],
        )}
        comps={used.flatMap(({ adjusted, weight }) =>
          adjusted ? [{ cents: adjusted.cents, weight }] : [],
        )}
        format={format}
      />
      <dl className="mt-3 flex flex-wrap gap-x-7 gap-y-2 border-t pt-3">
        {stripFacts(props).map(([name, words]) => (
          <div key={name}>
            <dt className="t-12 text-text-3">{name}</dt>
            <dd className="font-medium text-text">{words}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
