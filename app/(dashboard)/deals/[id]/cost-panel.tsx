import Link from "next/link";
import type { ReactNode } from "react";
import { formatDistance } from "@/components/format/format-distance";
import { formatMoney } from "@/components/format/format-money";
import { Panel } from "@/components/ui/panel";
import type { DetailProps } from "./detail-props";

type Props = DetailProps & { readonly className: string; readonly hasHome: boolean };

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="flex justify-between gap-3 py-[5px]">
      <dt>{name}</dt>
      <dd className="text-right font-medium text-text">{children}</dd>
    </div>
  );
}

/** What getting it costs, part by part; what is not known is said and not counted. */
export function CostPanel({ detail, format, className, hasHome }: Props) {
  const { deal } = detail;
  const { shipping } = deal;
  const money = (amount: Parameters<typeof formatMoney>[0]) => formatMoney(amount, format.locale);
  const shippingCost = {
    known: shipping.cost ? money(shipping.cost) : "not known, not counted",
    free: "free",
    pickup_only: "pick up only",
    unknown: "not known, not counted",
  };
  const distance = deal.distanceKm === null ? "not known" : formatDistance(deal.distanceKm, format);
  return (
    <Panel title="What getting it costs" className={className}>
      <dl className="-mt-[5px]">
        <Row name="Asking price">{money(deal.price)}</Row>
        <Row name="Shipping">{shippingCost[shipping.kind]}</Row>
      </dl>
      {deal.verdict ? (
        <dl className="mt-[5px] border-t pt-1 text-text [&_dd]:font-semibold">
          <Row name="All-in, as judged">{money(deal.verdict.allIn)}</Row>
        </dl>
      ) : null}
      <dl className="mt-[5px] -mb-[5px] border-t pt-1">
        <Row name="Where it is">{deal.place.label ?? "not known"}</Row>
        <Row name="As the crow flies">{distance}</Row>
      </dl>
      {hasHome ? null : (
        <p className="mt-2 t-12 text-text-3">
          <Link href="/settings" className="font-medium text-accent hover:underline">
            Set your home
          </Link>{" "}
          and distances are shown.
        </p>
      )}
    </Panel>
  );
}
