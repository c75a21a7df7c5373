import type { FormatContext } from "@/components/format/format-context";
import { formatCount } from "@/components/format/format-count";
import { leftAloneUntil } from "./source-state";
import type { SourceRow } from "./source-views";
import { clockWords, nextWords } from "./source-words";

export type Trouble = {
  readonly title: string;
  readonly text: string;
  /** The one thing to do about it: sign in, enter other keys or a password, ask again, or nothing but wait. */
  readonly remedy: "sign-in" | "keys" | "password" | "run" | "wait";
};

type About = { readonly now: Date; readonly format: FormatContext; readonly needsAccount: boolean };

/** What is wrong with a source, why, and what helps; null while nothing is, or while it rests. */
export function troubleOf(source: SourceRow, about: About): Trouble | null {
  const { name, health, state } = source;
  if (state === "paused") return null;
  if (state === "needs_reconnect") return signedOut(source, about);
  if (!health.error) return null;
  if (health.error.kind === "invalid" && health.failingSince === null) {
    return {
      title: `${name} cannot be asked one of its searches`,
      text: `${sentence(health.error.text)} The others go on. Change that search, or delete it.`,
      remedy: "wait",
    };
  }
  const since =
    health.failingSince && clockWords(new Date(health.failingSince), about.now, about.format);
  const until = leftAloneUntil(source, about.now);
  const isTold = until !== null && health.error.kind === "rate-limited";
  const next = until
    ? `It is left alone until ${clockWords(until, about.now, about.format)} and then asked again by itself.`
    : `It is asked again by itself, ${nextPhrase(source, about)}.`;
  return {
    title: since ? `Nothing has come from ${name} since ${since}` : `${name} does not answer`,
    text: `${sentence(health.error.text)} ${next}`,
    remedy: isTold ? "wait" : "run",
  };
}

/** What a marketplace says of itself often ends without a stop. */
const sentence = (text: string) => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

function nextPhrase(source: SourceRow, { now, format }: About): string {
  const words = nextWords(source, now, format);
  return words === "now" ? "at once" : words;
}

function signedOut(source: SourceRow, { format, needsAccount }: About): Trouble {
  const { name, kind, health, hasOwnKeys, isSignedIn, keepMinutes, listingCount } = source;
  const asksForKeys = !isSignedIn && (hasOwnKeys || !needsAccount);
  const kept =
    keepMinutes === null && listingCount > 0
      ? ` Its ${formatCount(listingCount, format.locale)} listings stay, with their age.`
      : "";
  const why = sentence(health.error?.text ?? "The marketplace no longer accepts the sign-in.");
  if (kind === "mail") {
    return { title: `${name} does not accept the password`, text: why + kept, remedy: "password" };
  }
  return {
    title: asksForKeys ? `${name} does not accept the keys` : `${name} wants you to sign in again`,
    text: why + kept,
    remedy: asksForKeys ? "keys" : "sign-in",
  };
}
