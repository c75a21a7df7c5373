import { cva } from "class-variance-authority";
import { BandGlyph } from "./band-glyph";
import { BAND_WORDS } from "./band-words";
import type { ShownVerdict } from "./shown-verdict";
import { verdictLook } from "./verdict-look";

const look = cva(
  "inline-flex w-fit shrink-0 items-center border align-middle font-semibold whitespace-nowrap",
  {
    variants: {
      size: {
        md: "h-[22px] gap-[5px] rounded-1 pr-2 pl-1.5 text-[12px] leading-4",
        lg: "h-[30px] gap-[7px] rounded-2 pr-3 pl-[9px] text-[15px] leading-5",
      },
      fill: {
        great: "border-transparent bg-great text-on-great",
        good: "border-good/35 bg-good-bg text-good",
        fair: "border-edge text-text-2",
        high: "border-high/35 bg-high-bg text-high",
        overpriced: "border-transparent bg-over text-on-over",
        hushed: "border-edge text-text-2",
        none: "border-dashed border-edge text-text-3",
        "thin-great": "border-dashed border-current text-great",
        "thin-good": "border-dashed border-current text-good",
        "thin-fair": "border-dashed border-current text-text-2",
        "thin-high": "border-dashed border-current text-high",
        "thin-overpriced": "border-dashed border-current text-over",
      },
    },
    defaultVariants: { size: "md" },
  },
);

type Props = { readonly verdict: ShownVerdict | null; readonly size?: "md" | "lg" };

/** Glyph and word of the price against the market; each carries it alone. */
export function Band({ verdict, size = "md" }: Props) {
  const { band, certainty, isHushed } = verdictLook(verdict);
  const glyph = <BandGlyph band={band} className={size === "lg" ? "size-[15px]" : "size-3"} />;
  if (band === "none" || band === "waiting") {
    return (
      <span className={look({ size, fill: "none" })}>
        {glyph}
        {BAND_WORDS[band]}
      </span>
    );
  }
  const isThin = certainty === "thin";
  const fill = isThin ? (`thin-${band}` as const) : isHushed ? "hushed" : band;
  return (
    <span className={look({ size, fill })}>
      {glyph}
      {BAND_WORDS[band]}
      {isThin ? <span className="font-normal">unsure</span> : null}
    </span>
  );
}
