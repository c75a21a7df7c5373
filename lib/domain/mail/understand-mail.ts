import { cleanLine } from "@/lib/domain/import/clean-text";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { MailItem } from "./mail-item.schema";
import type { ParsedMail } from "./parsed-mail";
import { type ReadMail, readMail } from "./read-mail";
import { toListingDraft } from "./to-listing-draft";

export type UnderstoodMail = {
  readonly parserId: string;
  readonly parserVersion: number;
  readonly state: "read" | "review" | "nothing";
  /** To be stored. */
  readonly drafts: readonly ListingDraft[];
  /** For a person to look at: a layout that nobody knows, and listings without a price or an address. */
  readonly guess: readonly MailItem[];
  /** Sentences for the person. */
  readonly notes: readonly string[];
};

const GUESS_MAX = 200;

/** Text that a database and a screen can take; an item that has no title left says nothing. */
function cleaned(items: readonly MailItem[]): MailItem[] {
  return items.flatMap((item) => {
    const { title, place, conditionText } = item;
    const parsed = MailItem.safeParse({
      ...item,
      title: cleanLine(title),
      place: cleanLine(place ?? "") || null,
      conditionText: cleanLine(conditionText ?? "") || null,
    });
    return parsed.success ? [parsed.data] : [];
  });
}

function itemsOf({ reading }: ReadMail): readonly MailItem[] {
  if (reading.kind === "no-listings") return [];
  return cleaned(reading.kind === "listings" ? reading.items : reading.guess);
}

function reasonFor({ reading, evidence }: ReadMail): string {
  if (evidence === "refuted") {
    return "A mail server found that this mail is not from the sender it names.";
  }
  if (reading.kind !== "listings") return reading.why;
  return "The layout of this sender is not known. Check what was understood.";
}

function incompleteNote(count: number): string[] {
  if (count === 0) return [];
  const what = count === 1 ? "1 listing has" : `${count} listings have`;
  return [`${what} no price or no address, so it was not stored.`];
}

/**
 * What is to be done with a mail and the mails attached to it: what is stored, and what a person must look at.
 * Nothing that was understood is lost. Never throws.
 */
export function understandMail(
  mail: ParsedMail,
  enclosed: readonly ParsedMail[] = [],
): UnderstoodMail {
  const outer = readMail(mail);
  const readings = [outer, ...enclosed.map((one) => readMail(one))];
  const telling = readings.filter(({ reading }) => reading.kind !== "no-listings");
  const unsure = telling.filter(({ needsReview }) => needsReview);
  const sure = telling.filter(({ needsReview }) => !needsReview).flatMap(itemsOf);
  const drafts: ListingDraft[] = [];
  const incomplete: MailItem[] = [];
  for (const item of sure) {
    const made = toListingDraft(item);
    if (made.kind === "draft") drafts.push(made.draft);
    else incomplete.push(item);
  }
  const isForReview = unsure.length > 0 || (drafts.length === 0 && incomplete.length > 0);
  const { parserId, parserVersion } = telling[0] ?? outer;
  return {
    parserId,
    parserVersion,
    state: isForReview ? "review" : drafts.length > 0 ? "read" : "nothing",
    drafts,
    guess: [...unsure.flatMap(itemsOf), ...incomplete].slice(0, GUESS_MAX),
    notes: [
      ...(telling.length === 0 ? [reasonFor(outer)] : unsure.map(reasonFor)),
      ...incompleteNote(incomplete.length),
    ],
  };
}
