import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { DraftLine } from "./fee-draft";

type Column = { label: string; unit?: string; placeholder?: string };
type Props = {
  title: string;
  hint: string;
  error: string | undefined;
  lines: readonly DraftLine[];
  left: Column;
  right: Column;
  addLabel: string;
  onChange: (lines: readonly DraftLine[]) => void;
};

/** A short list of two figures a line, to add to and take from. */
export function LineEditor(props: Props) {
  const { title, hint, error, lines, left, right, addLabel, onChange } = props;
  const set = (key: number, change: Partial<DraftLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...change } : line)));
  const add = () => {
    const key = Math.max(-1, ...lines.map((line) => line.key)) + 1;
    onChange([...lines, { key, left: "", right: "" }]);
  };
  const field = (line: DraftLine, name: "left" | "right", column: Column, number: number) => (
    <Input
      value={line[name]}
      onValueChange={(text) => set(line.key, { [name]: text })}
      aria-label={`${title}, ${column.label}, line ${number}`}
      aria-invalid={error ? true : undefined}
      placeholder={column.placeholder ?? ""}
      {...(column.unit ? { unit: column.unit } : {})}
      autoComplete="off"
    />
  );
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-[5px] t-13 font-medium text-text">{title}</legend>
      {lines.map((line, index) => (
        <div key={line.key} className="grid grid-cols-[1fr_1fr_auto] items-center gap-2">
          {field(line, "left", left, index + 1)}
          {field(line, "right", right, index + 1)}
          <IconButton
            label={`Remove line ${index + 1} of ${title.toLowerCase()}`}
            icon={<X />}
            onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
          />
        </div>
      ))}
      <div>
        <Button size="sm" icon={<Plus />} onClick={add}>
          {addLabel}
        </Button>
      </div>
      {error ? (
        <p role="alert" className="t-12 font-medium text-risk">
          {error}
        </p>
      ) : (
        <p className="t-12 text-text-3">{hint}</p>
      )}
    </fieldset>
  );
}
