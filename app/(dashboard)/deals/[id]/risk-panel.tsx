import { CHECK_ACTS, CHECK_WORDS } from "@/components/deals/check-words";
import { Risk } from "@/components/deals/risk";
import { Panel } from "@/components/ui/panel";
import type { DetailProps } from "./detail-props";

/** Each reason as a fact and the check that settles it. */
export function RiskPanel({
  detail,
  format,
  className,
}: DetailProps & { readonly className: string }) {
  const { verdict } = detail.deal;
  if (!verdict || verdict.risk.reasons.length === 0) return null;
  return (
    <Panel
      title="Before you pay"
      aside={<Risk verdict={verdict} format={format} />}
      className={className}
    >
      <ul className="divide-y divide-line">
        {verdict.risk.reasons.map(({ code, check }) => (
          <li key={code} className="py-2.5 first:pt-0 last:pb-0">
            <h3 className="t-13 font-semibold">{CHECK_WORDS[code].fact}</h3>
            <p className="mt-0.5">
              <span className="font-medium text-text">{CHECK_ACTS[check].act}</span>
              {check === "pay-in-person" ? ", " : " "}
              {CHECK_ACTS[check].how}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
