"use client";

import { useState } from "react";
import { DealPhoto } from "@/components/deals/deal-photo";
import type { PhotoName } from "@/components/deals/photo-name";
import { cn } from "@/components/ui/cn";

type Props = {
  readonly urls: readonly string[];
  readonly title: string;
  readonly of: PhotoName;
};

const SHOWN = 4;

/** One photo large, the others to choose from. */
export function PhotoStrip({ urls, title, of }: Props) {
  const [chosen, setChosen] = useState(0);
  const [showsAll, setShowsAll] = useState(false);
  const hasMore = urls.length > SHOWN && !showsAll;
  const thumbs = hasMore ? urls.slice(0, SHOWN - 1) : urls;
  return (
    <div className="min-w-0">
      <DealPhoto
        key={urls[chosen]}
        url={urls[chosen]}
        of={of}
        alt={urls.length > 1 ? `${title}, photo ${chosen + 1} of ${urls.length}` : title}
        size="large"
        isEager
        className={cn(
          "h-[216px] rounded-3 border max-md:h-[180px] max-sm:-mx-4 max-sm:-mt-3.5 max-sm:rounded-none max-sm:border-x-0 max-sm:border-t-0",
          urls.length > 0 ? "max-sm:h-[230px]" : "max-sm:h-30",
        )}
      />
      {urls.length > 1 ? (
        <ul className="mt-1.5 grid grid-cols-4 gap-1.5">
          {thumbs.map((url, index) => (
            <li key={url}>
              <button
                type="button"
                aria-label={`Photo ${index + 1}`}
                aria-pressed={index === chosen}
                onClick={() => setChosen(index)}
                className={cn(
                  "block w-full overflow-hidden rounded-1 border",
                  index === chosen && "shadow-[0_0_0_2px_var(--ink)]",
                )}
              >
                <DealPhoto url={url} of={of} className="h-12 w-full" />
              </button>
            </li>
          ))}
          {hasMore ? (
            <li>
              <button
                type="button"
                aria-label={`Show all ${urls.length} photos`}
                onClick={() => setShowsAll(true)}
                className="h-[50px] w-full rounded-1 border bg-surface t-12 font-medium text-text-3 hover:bg-hover"
              >
                +{urls.length - SHOWN + 1}
              </button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}
