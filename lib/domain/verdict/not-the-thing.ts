import { readExclusion } from "@/lib/domain/identity/identify";
import { NotTheThing } from "./verdict.schema";
import type { VerdictSubject } from "./verdict-subject";

/** What is offered in place of the thing the words name ("box only", "wanted"); null where it is the thing. */
export function notTheThing(subject: VerdictSubject): NotTheThing | null {
  const exclusion = readExclusion(subject);
  if (exclusion === null) return null;
  const found = NotTheThing.safeParse({ kind: exclusion.kind, words: exclusion.because });
  return found.success ? found.data : null;
}
