import type { FieldIssue } from "@/lib/core/errors";

const OPTIONS: Readonly<Record<string, string>> = {
  "defaults.basis": "Say it with --basis sold or --basis asking.",
  "defaults.currency": "Say it with --currency USD, or the code of another currency.",
};

/** What somebody at a command line can do about what a file leaves open. */
export function remedies(fields: readonly FieldIssue[], columns: readonly string[]): string[] {
  const options = fields.flatMap(({ field }) => OPTIONS[field] ?? []);
  if (!fields.some(({ field }) => field.startsWith("mapping."))) return options;
  return [
    ...options,
    `The columns of the file are: ${columns.join(", ")}.`,
    "Rename one in the file, or choose among them on the Import page.",
  ];
}
