import { Band } from "@/components/deals/band";
import { Confidence } from "@/components/deals/confidence";
import type { DealFormat } from "@/components/deals/deal-format";
import { Rail } from "@/components/deals/rail";
import { Risk } from "@/components/deals/risk";
import { Sentence } from "@/components/deals/sentence";
import { formatMoney } from "@/components/format/format-money";
import { Tag } from "@/components/ui/tag";
import { money } from "@/lib/core/money";
import photo from "./example-photo.svg";
import type { Example } from "./example-verdicts";

type Props = { example: Example; format: DealFormat };

/** One listing as the deals page shows it, labelled as an example. */
export function ExampleCard({ example, format }: Props) {
  const { title, priceCents, verdict } = example;
  const { currency } = verdict.allIn;
  return (
    <figure className="overflow-hidden rounded-3 border bg-surface">
      <div className="relative h-[210px] border-b max-sm:h-[150px]">
        {/* biome-ignore lint/performance/noImgElement: a drawing of the app itself, nothing to optimise */}
        <img
          src={photo.src}
          alt="Drawing of a synthesizer"
          className="size-full object-cover"
          width={520}
          height={220}
        />
        <Tag className="absolute top-3 left-3">Example</Tag>
      </div>
      <figcaption>
        <div className="px-4 pt-3.5 pb-4">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="t-28 text-text">
              {formatMoney(money(priceCents, currency), format.locale)}
            </span>
            <span className="self-end pb-1 text-text-3">
              {formatMoney(verdict.allIn, format.locale)} all-in
            </span>
            <span className="ml-auto">
              <Band verdict={verdict} size="lg" />
            </span>
          </div>
          <p className="mt-1 t-14 font-medium text-text">{title}</p>
          <Rail verdict={verdict} scale="own" format={format} withPrices className="mt-4 mb-3" />
          <p className="t-verdict text-pretty">
            <Sentence verdict={verdict} format={format} />
          </p>
        </div>
        <p className="flex items-center gap-4 border-t px-4 py-2.5 t-12">
          <Risk verdict={verdict} format={format} />
          <Confidence verdict={verdict} format={format} />
        </p>
      </figcaption>
    </figure>
  );
}
