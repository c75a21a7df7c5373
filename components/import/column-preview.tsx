import { useMemo } from "react";
import { cn } from "@/components/ui/cn";
import { Select } from "@/components/ui/select";
import type { ColumnMapping } from "@/lib/domain/import/column-mapping.schema";
import { FIELD_LABELS } from "@/lib/domain/import/field-labels";
import {
  fieldsOf,
  type ImportField,
  type ImportTarget,
  REQUIRED_FIELDS,
} from "@/lib/domain/import/import-field";
import { fieldOfColumn } from "./field-of-column";

type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};
type Props = {
  preview: Table;
  draft: { readonly target: ImportTarget; readonly mapping: ColumnMapping };
  onAssign: (column: string, field: ImportField | null) => void;
  /** Blocks also where there would be room for a table: in a dialog. */
  isNarrow?: boolean;
};

const NONE = "none";
const EXAMPLES = 3;
const isRequired = (field: ImportField) => (REQUIRED_FIELDS as readonly string[]).includes(field);

/** The first rows under a choice of field per column; on the phone one block a column with examples. */
export function ColumnPreview({ preview, draft, onAssign, isNarrow = false }: Props) {
  const options = useMemo(
    () => [
      { value: NONE, label: "Kept as a detail" },
      ...fieldsOf(draft.target).map((field) => ({
        value: field,
        label: FIELD_LABELS[field],
        ...(isRequired(field) ? { hint: "needed" } : {}),
      })),
    ],
    [draft.target],
  );
  const chooser = (column: string) => {
    const field = fieldOfColumn(draft.mapping, column);
    return (
      <Select
        aria-label={`Meaning of the column ${column}`}
        options={options}
        value={field ?? NONE}
        onValueChange={(next) => onAssign(column, next === NONE ? null : (next as ImportField))}
        className={cn("min-w-30", field === null && "text-text-3")}
      />
    );
  };
  return (
    <>
      {isNarrow ? null : <WideTable preview={preview} chooser={chooser} />}
      <ul className={cn("grid gap-2", !isNarrow && "sm:hidden")}>
        {preview.columns.map((column, index) => (
          <li key={column} className="grid gap-1.5 rounded-2 border p-3">
            <p className="font-medium break-all text-text">{column}</p>
            <p className="line-clamp-2 t-12 break-words text-text-3">
              {preview.rows
                .slice(0, EXAMPLES)
                .map((row) => row[index] || "empty")
                .join(" · ")}
            </p>
            {chooser(column)}
          </li>
        ))}
      </ul>
    </>
  );
}

type TableProps = { preview: Table; chooser: (column: string) => React.ReactNode };

function WideTable({ preview, chooser }: TableProps) {
  return (
    <section
      aria-label="First rows of the file"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="-mx-4 overflow-x-auto border-y max-sm:hidden"
    >
      <table className="w-max min-w-full border-collapse">
        <thead className="bg-sunken">
          <tr>
            {preview.columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="max-w-64 px-2.5 py-2 text-left align-bottom first:pl-4 last:pr-4"
              >
                <span className="mb-1.5 block truncate t-12 font-medium text-text-2" title={column}>
                  {column}
                </span>
                {chooser(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no name but their place
            <tr key={at} className="border-t">
              {preview.columns.map((column, index) => (
                <td
                  key={column}
                  title={row[index]}
                  className="h-(--row-dense) max-w-64 truncate px-2.5 whitespace-nowrap first:pl-4 last:pr-4"
                >
                  {row[index] ? row[index] : <span className="text-text-3">empty</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
