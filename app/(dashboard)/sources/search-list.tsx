import { useState } from "react";
import type { FormatContext } from "@/components/format/format-context";
import { Button } from "@/components/ui/button";
import { AddSearch } from "./add-search";
import { SearchLine } from "./search-line";
import type { ConnectorRow, SearchRow, SourceRow } from "./source-views";

const SHOWN = 6;

type Props = {
  source: SourceRow;
  connector: ConnectorRow;
  searches: readonly SearchRow[];
  currency: string;
  now: Date;
  format: FormatContext;
  onChanged: () => Promise<void>;
};

/** What a marketplace is asked for this person. */
export function SearchList(props: Props) {
  const { source, connector, searches, currency, now, format, onChanged } = props;
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? searches : searches.slice(0, SHOWN);
  const left = searches.length - shown.length;
  return (
    <section aria-label={`Searches at ${source.name}`} className="border-t">
      <div className="flex min-h-11 items-center gap-2.5 py-1.5 pr-3 pl-4">
        <h3 className="flex-1 t-13 text-text-2">
          {searches.length === 0 ? "No search yet" : "Searches"}
          {searches.length > 0 ? (
            <span className="ml-1.5 font-normal text-text-3">{searches.length}</span>
          ) : null}
        </h3>
        <AddSearch source={source} connector={connector} currency={currency} onAdded={onChanged} />
      </div>
      {searches.length === 0 ? (
        <p className="px-4 pb-4 text-text-3">
          Nothing is asked of {source.name} until there is a search. Name a thing you are looking
          for; it is asked at once, and again and again.
        </p>
      ) : (
        <ul>
          {shown.map((search) => (
            <SearchLine
              key={search.id}
              search={search}
              source={source}
              sites={connector.sites}
              now={now}
              format={format}
              onChanged={onChanged}
            />
          ))}
        </ul>
      )}
      {left > 0 ? (
        <div className="border-t px-3 py-1.5">
          <Button size="sm" variant="ghost" onClick={() => setIsWhole(true)}>
            Show {left} more
          </Button>
        </div>
      ) : null}
    </section>
  );
}
