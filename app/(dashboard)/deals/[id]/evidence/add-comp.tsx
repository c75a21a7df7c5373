import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { ApiError, type ApiOutput, callApi } from "@/app/_api/client";
import { CONDITION_WORDS } from "@/components/deals/condition-words";
import type { DealFormat } from "@/components/deals/deal-format";
import { formatDay } from "@/components/format/format-day";
import { formatMoney } from "@/components/format/format-money";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { money } from "@/lib/core/money";
import type { Deal } from "@/lib/domain/deals/deal.schema";
import type { DealComp } from "@/lib/domain/deals/deal-comp.schema";
import { allInCents } from "@/lib/domain/pricing/all-in-cents";
import type { EvidenceState } from "./evidence-state";
import type { EvidenceActions } from "./use-evidence";

const SHOWN = 8;
const TYPING_MS = 180;

type Found = ApiOutput<"GET /comps">["items"][number];
type Answer =
  | { readonly kind: "searching" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "found"; readonly items: readonly Found[] };

/** Comps that could be added to the deal; without words the newest ones of its category. */
function useSearch({ id, category }: Pick<Deal, "id" | "category">, words: string): Answer {
  const [answer, setAnswer] = useState<Answer>({ kind: "searching" });
  useEffect(() => {
    const stop = new AbortController();
    const q = words.trim();
    const filter = q ? { q } : category ? { category: [category] } : {};
    const input = { addableTo: id, limit: SHOWN, sort: "-observedOn" as const, ...filter };
    const search = async () => {
      try {
        const { items } = await callApi("GET /comps", input, { signal: stop.signal });
        setAnswer({ kind: "found", items });
      } catch (error) {
        if (stop.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        setAnswer({ kind: "failed", message: error.message });
      }
    };
    const timer = setTimeout(search, q ? TYPING_MS : 0);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [id, category, words]);
  return answer;
}

type Props = {
  readonly deal: Deal;
  readonly comps: readonly DealComp[];
  readonly pending: EvidenceState["pending"];
  readonly format: DealFormat;
  readonly choose: EvidenceActions["choose"];
};

/** Finds a comp among those the person may see; one press adds it. */
export function AddComp({ deal, comps, pending, format, choose }: Props) {
  const [words, setWords] = useState("");
  const answer = useSearch(deal, words);
  return (
    <div className="border-b px-4 py-3.5">
      <Field
        label="Find a comp to add"
        hint="Among the shared sales and your own. What you add counts as the very same thing."
      >
        <Input
          type="search"
          prefix={<Search aria-hidden />}
          value={words}
          autoFocus
          maxLength={200}
          placeholder="Words of its title or brand"
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </Field>
      <p
        role="status"
        className={
          answer.kind === "found" && answer.items.length > 0 ? "sr-only" : "mt-2.5 text-text-3"
        }
      >
        {statusWords(answer, words)}
      </p>
      {answer.kind === "found" && answer.items.length > 0 ? (
        <ul className="mt-2.5 divide-y divide-line">
          {answer.items.map((found) => (
            <FoundComp
              key={found.id}
              found={found}
              standing={standingOf(found.id, comps, pending)}
              format={format}
              choose={choose}
            />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** What a found comp is to the deal already; a choice on its way counts as made. */
type FoundStanding = "chosen" | "used" | "free";

function standingOf(
  id: Found["id"],
  comps: Props["comps"],
  pending: Props["pending"],
): FoundStanding {
  const known = comps.find((comp) => comp.id === id);
  const onItsWay = pending.get(id);
  const choice = onItsWay === undefined ? (known?.choice ?? null) : onItsWay;
  if (choice !== null) return "chosen";
  return known?.rejected === null ? "used" : "free";
}

function statusWords(answer: Answer, words: string): string {
  if (answer.kind === "searching") return "";
  if (answer.kind === "failed") return answer.message;
  const { length } = answer.items;
  if (length > 0) return `${length} ${length === 1 ? "comp" : "comps"} found`;
  return words.trim()
    ? "No comp has all these words. Try fewer, or import the sale."
    : "There is none in this category. Search by words, or import sales.";
}

const BASIS: Readonly<Record<Found["basis"], string>> = {
  sold: "sold",
  asking: "asking",
  own_sale: "your sale",
  user_entered: "entered by you",
};

type FoundProps = Pick<Props, "format" | "choose"> & {
  readonly found: Found;
  readonly standing: FoundStanding;
};

function FoundComp({ found, standing, format, choose }: FoundProps) {
  const { id, title, price, shipping, basis, condition, observedOn } = found;
  const cents = allInCents({
    priceCents: price.cents,
    shippingKind: shipping.kind,
    shippingCents: shipping.cost?.cents ?? null,
  });
  const state =
    condition === "unknown" ? "condition not known" : CONDITION_WORDS[condition].toLowerCase();
  const day = observedOn ? formatDay(observedOn, format.now, format) : "day not known";
  return (
    <li className="flex items-center gap-3 py-2">
      <div className="min-w-0 flex-1">
        <span className="block font-medium wrap-anywhere text-text">{title}</span>
        <span className="t-12 text-text-3">
          {BASIS[basis]} {day}, {state}
        </span>
      </div>
      <b className="whitespace-nowrap">
        {formatMoney(money(cents, price.currency), format.locale)}
      </b>
      <AddButton comp={{ id, title }} standing={standing} choose={choose} />
    </li>
  );
}

type ButtonProps = Pick<FoundProps, "standing" | "choose"> & {
  readonly comp: Pick<DealComp, "id" | "title">;
};

/** One button in one place, so that focus stays on it. */
function AddButton({ comp, standing, choose }: ButtonProps) {
  const isChosen = standing === "chosen";
  const word = isChosen ? "Take back" : "Add";
  const label = `${word}: ${comp.title}`;
  return (
    <span className="flex w-24 shrink-0 justify-end">
      {standing === "used" ? (
        <span className="py-1 text-text-3">used already</span>
      ) : (
        <Button
          size="sm"
          aria-label={label}
          onClick={() => choose({ ...comp, choice: isChosen ? null : "added" })}
        >
          {word}
        </Button>
      )}
    </span>
  );
}
