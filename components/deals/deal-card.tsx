import Link from "next/link";
import type { ReactNode } from "react";
import type { Deal } from "@/lib/domain/deals/deal.schema";
import { formatDateTime } from "../format/format-date-time";
import { formatMoney } from "../format/format-money";
import { cn } from "../ui/cn";
import { Band } from "./band";
import type { DealFormat } from "./deal-format";
import { DealPhoto } from "./deal-photo";
import { DealTags } from "./deal-tags";
import { effortShort } from "./effort-words";
import { madeUpWord, nameBesideTag } from "./made-up-word";
import { photoName } from "./photo-name";
import { Rail } from "./rail";
import { Risk } from "./risk";
import { isStale, seenShort } from "./seen-words";
import { Sentence } from "./sentence";

type Props = {
  readonly deal: Deal;
  readonly format: DealFormat;
  readonly href: string;
  /** Save and hide, at the end of the foot. */
  readonly actions?: ReactNode;
  /** On the phone, picture and words side by side and no sentence: every card but the first. */
  readonly isFlat?: boolean;
  /** False where none of the cards around has a photo: empty frames tell nothing. */
  readonly withPhoto?: boolean;
};

/** One deal to be decided on: photo, price, band, rail, sentence. */
export function DealCard(props: Props) {
  const { deal, format, href, actions, isFlat = false, withPhoto = true } = props;
  const flat = (classes: string) => isFlat && withPhoto && classes;
  return (
    <article className="relative flex h-full min-w-0 flex-col overflow-hidden rounded-3 border bg-surface has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-2 has-[a:focus-visible]:outline-accent">
      <div className={cn("flex-1", flat("max-sm:grid max-sm:grid-cols-[104px_minmax(0,1fr)]"))}>
        {withPhoto ? (
          <DealPhoto
            url={deal.photoUrls[0]}
            of={photoName(deal)}
            size="large"
            isEager
            className={cn(
              "h-[172px] border-b max-sm:h-[150px]",
              !isFlat && "sm:max-md:h-60",
              flat("max-sm:h-auto max-sm:border-r max-sm:border-b-0"),
            )}
          />
        ) : null}
        <div className={cn("min-w-0 px-3.5 pt-3 pb-2.5", flat("max-sm:px-3 max-sm:py-2.5"))}>
          <div className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-[22px] leading-7 font-semibold tracking-[-0.02em] text-text">
              {formatMoney(deal.price, format.locale)}
            </span>
            {deal.verdict ? (
              <span className={cn("text-text-3 max-sm:t-12", flat("max-sm:sr-only"))}>
                {formatMoney(deal.verdict.allIn, format.locale)} all-in
              </span>
            ) : null}
            <span className="ml-auto self-center">
              <Band verdict={deal.verdict} />
            </span>
          </div>
          <h3 className="mt-0.5 truncate text-[14px] leading-5 font-medium">
            <Link
              href={href}
              title={deal.title}
              data-deal-link
              className="outline-none after:absolute after:inset-0 hover:underline hover:underline-offset-3"
            >
              {deal.title}
            </Link>
          </h3>
          <Rail
            verdict={deal.verdict}
            scale="own"
            format={format}
            withPrices
            className="mt-3 mb-2"
          />
          <p className={cn("text-[13px] leading-[19px]", isFlat && "max-sm:hidden")}>
            <Sentence verdict={deal.verdict} format={format} isShort />
          </p>
        </div>
      </div>
      <CardFoot deal={deal} format={format} actions={actions} />
    </article>
  );
}

function CardFoot({ deal, format, actions }: Pick<Props, "deal" | "format" | "actions">) {
  const stale = isStale(deal, format.now);
  const effort = effortShort(deal, format);
  // Its tag takes the room on a phone.
  const isMadeUp = madeUpWord(deal.source) !== null;
  return (
    <div className="flex items-center gap-3 border-t py-1 pr-1.5 pl-3.5 t-12 text-text-3">
      <span className="flex min-h-8 min-w-0 flex-1 items-center gap-x-2.5 overflow-hidden max-sm:gap-x-1.5 whitespace-nowrap">
        <Risk verdict={deal.verdict} format={format} />
        {effort ? (
          <span className={cn("shrink-0", isMadeUp && "max-sm:hidden")}>{effort}</span>
        ) : null}
        <span className={cn("truncate", madeUpWord(deal.source) === "demo" && "max-sm:hidden")}>
          {nameBesideTag(deal.source)}
        </span>
        <DealTags deal={deal} />
        <time
          dateTime={deal.lastSeenAt.toISOString()}
          title={formatDateTime(deal.lastSeenAt, format)}
          className={cn("shrink-0", stale && "text-text-2")}
        >
          {seenShort(deal, format)}
        </time>
      </span>
      {/* Above the link that covers the card. */}
      <span className="relative z-1 flex shrink-0">{actions}</span>
    </div>
  );
}
