import { Checkbox } from "@/components/ui/checkbox";
import type { FeeBase } from "@/lib/domain/fees/fee-schedule.schema";

const PARTS = [
  ["item", "price"],
  ["shipping", "shipping"],
  ["tax", "sales tax"],
] as const;

type Props = { title: string; base: FeeBase; onChange: (base: FeeBase) => void };

/** What a share is taken of. */
export function BaseBoxes({ title, base, onChange }: Props) {
  return (
    <fieldset>
      <legend className="mb-[5px] t-13 font-medium text-text">{title}</legend>
      <div className="flex flex-wrap gap-x-4">
        {PARTS.map(([name, label]) => (
          <Checkbox
            key={name}
            checked={base[name]}
            onCheckedChange={(checked) => onChange({ ...base, [name]: checked })}
          >
            {label}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
