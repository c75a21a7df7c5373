import { feeWords } from "@/components/fees/fee-words";
import { formatDistance } from "@/components/format/format-distance";
import { formatPercentBps } from "@/components/format/format-percent-bps";
import type { FeeLine } from "@/lib/domain/fees/net-proceeds";
import type { Scenario } from "@/lib/domain/resale/resale.schema";
import { ResetFigure } from "./plan-figure";
import { FigureWords, Pair, PlanRow, SaleCell, SharedCost } from "./plan-row";
import type { PlanView } from "./plan-view";

type Props = { readonly view: PlanView };

const QUIET = "font-normal text-text-3";

/** Money in one's favour, and against one. */
const tone = ({ profitCents }: Scenario) => (profitCents < 0 ? "text-over" : "text-good");

const lineCents = (scenario: Scenario, code: FeeLine["code"]) =>
  scenario.lines.find((line) => line.code === code)?.cents ?? 0;

/** What a share may be taken of at most. */
const baseAtMost = (scenario: Scenario | null) =>
  scenario ? scenario.saleCents + scenario.taxCents : 0;

/** From the sale price to the most to pay, line by line, in both scenarios. */
export function MaxBuyTable({ view }: Props) {
  const { answer, money } = view;
  const written = [answer.cautious, answer.typical].flatMap((one) =>
    one ? [one.saleCents, one.netCents, one.byReturnCents, one.maxBuyCents] : [],
  );
  const widest = Math.max(9, ...written.map((cents) => money(-Math.abs(cents)).length));
  const column = { width: `calc(${widest}ch * 0.96 + 10px)` };
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">
        From the sale price to the most to pay, cautious and typical
      </caption>
      <colgroup>
        <col />
        <col style={column} />
        <col style={column} />
      </colgroup>
      <thead>
        <tr className="t-12 text-text-3">
          <td />
          <th scope="col" className="pl-2.5 text-right font-medium">
            Cautious
          </th>
          <th scope="col" className="pl-2.5 text-right font-medium">
            Typical
          </th>
        </tr>
      </thead>
      <tbody>
        <SaleRows view={view} />
        <FeeRows view={view} />
        <PlanRow isSum label="The sale leaves">
          <Pair view={view} of={({ netCents }) => money(netCents)} />
        </PlanRow>
        <WishRows view={view} />
        <PlanRow isSum label="The most to pay">
          <Pair view={view} of={({ maxBuyCents: most }) => (most > 0 ? money(most) : "nothing")} />
        </PlanRow>
        <ProfitRows view={view} />
      </tbody>
    </table>
  );
}

function SaleRows({ view }: Props) {
  const { terms } = view.outlet ?? {};
  const countsShipping = terms?.base.shipping !== false;
  return (
    <>
      <PlanRow
        label={
          <>
            Sells at
            {view.facts.market.kind === "known" ? (
              <>
                <ResetFigure view={view} name="cautiousSale" />
                <ResetFigure view={view} name="typicalSale" />
              </>
            ) : null}
          </>
        }
        hint="with shipping"
      >
        <SaleCell view={view} name="cautiousSale" />
        <SaleCell view={view} name="typicalSale" />
      </PlanRow>
      {countsShipping ? null : (
        <PlanRow
          label={<FigureWords view={view} name="buyerShipping" before="Of it shipping" />}
          hint="which no fee is taken of"
        >
          <td colSpan={2} />
        </PlanRow>
      )}
    </>
  );
}

function FeeRows({ view }: Props) {
  const { answer, outlet, facts, format, money } = view;
  if (!outlet) return null;
  const { terms, origin } = outlet;
  const words = feeWords(facts.currency, format.locale);
  const takesTax = (terms.base.tax && terms.tiers.length > 0) || terms.payment?.base.tax === true;
  const isFree = terms.tiers.length === 0 && terms.fixed.length === 0 && terms.payment === null;
  const line = (code: FeeLine["code"]) => (
    <Pair view={view} of={(scenario) => money(-lineCents(scenario, code))} />
  );
  const ofTax = takesTax ? (
    <FigureWords view={view} name="salesTax" before="and" after="tax" />
  ) : undefined;
  const reach = Math.max(...[answer.cautious, answer.typical].map((one) => baseAtMost(one)));
  return (
    <>
      {isFree ? <PlanRow label="Fees, none">{line("selling")}</PlanRow> : null}
      {terms.tiers.length > 0 ? (
        <PlanRow
          label={`${origin.kind === "own" ? "Your fee" : "Selling fee"}, ${words.share(terms, reach)}${words.bounds(terms)}`}
          hint={terms.base.tax ? ofTax : undefined}
        >
          {line("selling")}
        </PlanRow>
      ) : null}
      {terms.fixed.length > 0 ? <PlanRow label="Order fee">{line("order")}</PlanRow> : null}
      {terms.payment ? (
        <PlanRow
          label={`Payment, ${words.payment(terms)}`}
          hint={terms.base.tax ? undefined : ofTax}
        >
          {line("payment")}
        </PlanRow>
      ) : null}
      <PlanRow label={<FigureWords view={view} name="promo" before="Promotion" />}>
        {line("promo")}
      </PlanRow>
      <PlanRow label={<FigureWords view={view} name="returnReserve" before="For returns" />}>
        {line("returns")}
      </PlanRow>
      <SharedCost view={view} name="shippingOut" label="Shipping it" />
      <SharedCost view={view} name="packing" label="Packing" />
    </>
  );
}

function WishRows({ view }: Props) {
  const { facts, format, money } = view;
  const distance =
    facts.distanceKm === null ? undefined : `${formatDistance(facts.distanceKm, format)} each way`;
  const isSent = facts.shippingKind === "known" || facts.shippingKind === "free";
  return (
    <>
      <PlanRow label={<FigureWords view={view} name="roi" before="For" after="return" />}>
        <Pair
          view={view}
          of={({ byReturnCents }) => money(byReturnCents)}
          toneOf={({ boundBy }) => (boundBy === "return" ? null : QUIET)}
        />
      </PlanRow>
      <PlanRow
        label={<FigureWords view={view} name="minProfit" before="For" after="profit" />}
        hint="the lower one counts"
      >
        <Pair
          view={view}
          of={({ byProfitCents }) => money(byProfitCents)}
          toneOf={({ boundBy }) => (boundBy === "profit" ? null : QUIET)}
        />
      </PlanRow>
      <SharedCost
        view={view}
        name="travel"
        label="Travel"
        hint={isSent ? "it is shipped to you" : distance}
      />
      <SharedCost view={view} name="repair" label="Repair" />
    </>
  );
}

/** What buying at the asked price would leave. */
function ProfitRows({ view }: Props) {
  const { facts, format, money, words, answer } = view;
  const roi = ({ roiBps }: Scenario) =>
    roiBps === null ? "no outlay" : formatPercentBps(roiBps, format.locale);
  const isObserved = [answer.cautious, answer.typical].some(
    (one) => one?.profitPerDayCents != null,
  );
  return (
    <>
      <PlanRow isSum label={`Profit at ${words.write("repair", facts.allInCents)}`} hint="all-in">
        <Pair view={view} of={({ profitCents }) => money(profitCents)} toneOf={tone} />
      </PlanRow>
      <PlanRow label="Return on it">
        <Pair view={view} of={roi} toneOf={tone} />
      </PlanRow>
      {isObserved ? (
        <PlanRow label="Profit a day">
          <Pair
            view={view}
            of={({ profitPerDayCents }) =>
              profitPerDayCents === null ? "" : money(profitPerDayCents)
            }
            toneOf={tone}
          />
        </PlanRow>
      ) : null}
    </>
  );
}
