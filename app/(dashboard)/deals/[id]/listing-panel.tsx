import { CONDITION_WORDS } from "@/components/deals/condition-words";
import { Panel } from "@/components/ui/panel";
import type { DetailProps } from "./detail-props";

const LONG = 600;

/** What the listing itself says, as text and nothing else. */
export function ListingPanel({ detail, className }: DetailProps & { readonly className: string }) {
  const { deal, description, attributes } = detail;
  const condition = deal.conditionText
    ? `${CONDITION_WORDS[deal.condition]} (“${deal.conditionText}”)`
    : CONDITION_WORDS[deal.condition];
  const facts = [
    ["Condition", condition],
    ["Brand", deal.brand ?? "not known"],
    ["Category", deal.category ?? "not known"],
    ...Object.entries(attributes),
  ] as const;
  return (
    <Panel title="What the listing says" className={className}>
      <dl className="grid grid-cols-[minmax(0,max-content)_minmax(0,1fr)] gap-x-5 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="max-w-40 text-text-3 wrap-anywhere first-letter:uppercase">{name}</dt>
            <dd className="text-text wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {description ? <Description text={description} /> : null}
    </Panel>
  );
}

function Description({ text }: { readonly text: string }) {
  const look = "max-w-[64ch] t-14 whitespace-pre-line wrap-anywhere";
  if (text.length <= LONG) {
    return (
      <div className="mt-3 border-t pt-3">
        <p className={look}>{text}</p>
      </div>
    );
  }
  return (
    <details className="group mt-3 border-t pt-3">
      <summary className="list-none">
        <span className={`line-clamp-4 group-open:hidden ${look}`}>{text.slice(0, LONG)}</span>
        <span className="mt-1 block font-medium text-accent hover:underline">
          <span className="group-open:hidden">Show all of it</span>
          <span className="hidden group-open:inline">Show less</span>
        </span>
      </summary>
      <p className={`mt-2 ${look}`}>{text}</p>
    </details>
  );
}
