import { readExclusion } from "@/lib/domain/identity/identify";
import type { ExclusionKind } from "@/lib/domain/identity/identity";
import { NotTheThing } from "./verdict.schema";
import type { VerdictSubject } from "./verdict-subject";

const KINDS: ReadonlySet<string> = new Set(NotTheThing.shape.kind.options);

/** What is offered in place of the thing the words name ("box only", "wanted"); null where it is the thing. */
export function notTheThing(subject: VerdictSubject): NotTheThing | null {
  const exclusion = readExclusion(subject);
  if (exclusion === null || !isInstead(exclusion.kind)) return null;
  return { kind: exclusion.kind, words: exclusion.because };
}

function isInstead(kind: ExclusionKind): kind is NotTheThing["kind"] {
  return KINDS.has(kind);
}
