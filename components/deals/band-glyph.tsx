import type { VerdictLook } from "./verdict-look";

type Props = { readonly band: VerdictLook["band"]; readonly className?: string };

/** Chevrons show the price against the market: down is cheap, up is dear, two are far. 12 × 12. */
export const BAND_PATHS: Readonly<
  Record<Exclude<VerdictLook["band"], "none" | "waiting">, string>
> = {
  great: "M2.5 2.2 6 5.4l3.5-3.2M2.5 6.4 6 9.6l3.5-3.2",
  good: "M2.5 4.2 6 7.6l3.5-3.4",
  fair: "M2.5 4.4h7M2.5 7.6h7",
  high: "M2.5 7.8 6 4.4l3.5 3.4",
  overpriced: "M2.5 5.6 6 2.4l3.5 3.2M2.5 9.8 6 6.6l3.5 3.2",
};

export function BandGlyph({ band, className }: Props) {
  const isNone = band === "none" || band === "waiting";
  return (
    <svg
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      {isNone ? (
        <circle cx="6" cy="6" r="4" strokeDasharray="1.7 2.1" />
      ) : (
        <path d={BAND_PATHS[band]} />
      )}
    </svg>
  );
}
