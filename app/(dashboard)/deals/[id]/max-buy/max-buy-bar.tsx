import { placeLabels, textWidth } from "@/components/deals/place-labels";
import { cn } from "@/components/ui/cn";
import { shownMost } from "@/lib/domain/resale/shown-most";
import styles from "./max-buy-bar.module.css";
import type { PlanView } from "./plan-view";

const LINE_PX = 300;

/** The all-in price against the most to pay: solid as far as it fits, tinted to the typical price, hatched beyond. */
export function MaxBuyBar({ view }: { readonly view: PlanView }) {
  const { answer, facts, words } = view;
  const { cautious, typical } = answer;
  const write = (cents: number) => words.write("repair", cents);
  const most = [cautious, typical].flatMap((one) =>
    one ? shownMost(one.maxBuyCents, facts.currency) : [],
  );
  const [low = 0, high = low] = [Math.min(...most), Math.max(...most)];
  const end = Math.max(high, facts.allInCents, 1) * 1.06;
  const percent = (cents: number) => `${((100 * cents) / end).toFixed(2)}%`;
  const label = (cents: number, text: string, isStrong: boolean) => ({
    at: (cents / end) * LINE_PX,
    width: textWidth(text, 11),
    value: { text, isStrong },
  });
  const placed = placeLabels(
    [
      label(facts.allInCents, `${write(facts.allInCents)} all-in`, true),
      label(low, write(low), false),
    ],
    { width: LINE_PX },
  );
  const spoken = `The most to pay is ${write(low)}${high > low ? ` to ${write(high)}` : ""}; it costs ${write(facts.allInCents)} all-in.`;
  return (
    <div className="mb-2.5">
      <div role="img" aria-label={spoken} className={styles.bar}>
        <i className={styles.cautious} style={{ width: percent(low) }} />
        <i
          className={styles.typical}
          style={{ left: percent(low), width: percent(Math.max(0, high - low)) }}
        />
        <i
          className={styles.beyond}
          style={{ left: percent(high), width: percent(Math.max(0, facts.allInCents - high)) }}
        />
        <i className={styles.mark} style={{ left: percent(facts.allInCents) }} />
      </div>
      <p aria-hidden className="relative mt-1 h-4 t-11 text-text-3">
        {placed.map(({ value, centre }) => (
          <span
            key={value.text}
            className={cn(
              "absolute -translate-x-1/2 whitespace-nowrap",
              value.isStrong && "font-medium text-text-2",
            )}
            style={{ left: `${((100 * centre) / LINE_PX).toFixed(2)}%` }}
          >
            {value.text}
          </span>
        ))}
      </p>
    </div>
  );
}
