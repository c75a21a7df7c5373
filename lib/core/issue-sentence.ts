import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

const TYPE_SENTENCES: Readonly<Record<string, string>> = {
  array: "Must be a list.",
  boolean: "Must be true or false.",
  date: "Must be an instant such as 2026-01-31T12:00:00Z.",
  int: "Must be a whole number.",
  null: "Must be null.",
  number: "Must be a number.",
  object: "Must be an object.",
  record: "Must be an object.",
  string: "Must be text.",
};

const FORMAT_SENTENCES: Readonly<Record<string, string>> = {
  date: "Must be a day such as 2026-01-31.",
  datetime: "Must be an instant such as 2026-01-31T12:00:00Z.",
  email: "Must be an e-mail address.",
  url: "Must be a web address that starts with http:// or https://.",
};

function sizeSentence(
  direction: "least" | "most",
  origin: string,
  limit: number | bigint,
  inclusive: boolean,
): string {
  if (origin === "string") {
    if (direction === "least" && limit === 1) return "Must not be empty.";
    return `Must have at ${direction} ${limit} ${limit === 1 ? "character" : "characters"}.`;
  }
  if (origin === "array" || origin === "set" || origin === "object") {
    return `Must have at ${direction} ${limit} ${limit === 1 ? "entry" : "entries"}.`;
  }
  if (inclusive) return `Must be at ${direction} ${limit}.`;
  return `Must be ${direction === "least" ? "more" : "less"} than ${limit}.`;
}

/**
 * What is wrong with one field, as a sentence for people; the words that zod uses where a schema brings none.
 * Install with `z.config({ localeError: issueSentence })`.
 */
export function issueSentence(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return "This is required.";
      return TYPE_SENTENCES[issue.expected] ?? "Has the wrong form.";
    case "too_small":
      return sizeSentence("least", issue.origin, issue.minimum, issue.inclusive ?? true);
    case "too_big":
      return sizeSentence("most", issue.origin, issue.maximum, issue.inclusive ?? true);
    case "invalid_value":
      if (issue.input === undefined) return "This is required.";
      return issue.values.length === 1
        ? `Must be ${String(issue.values[0])}.`
        : `Must be one of: ${issue.values.map(String).join(", ")}.`;
    case "invalid_format":
      return FORMAT_SENTENCES[issue.format] ?? "Has the wrong form.";
    case "unrecognized_keys":
      return "There is no such field.";
    case "not_multiple_of":
      return `Must be a multiple of ${issue.divisor}.`;
    case "invalid_union":
      return issue.input === undefined ? "This is required." : "Has the wrong form.";
    default:
      return "Is not valid.";
  }
}
