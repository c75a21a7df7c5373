import { COMMON_PASSWORD_STEMS } from "./common-passwords";

export const PASSWORD_LENGTH_MIN = 10;
/** So that hashing stays cheap; nobody remembers more. */
export const PASSWORD_LENGTH_MAX = 200;

const LEET: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};

/** Letters in the middle: "P@ssw0rd2024!" and "password" have the same stem. */
function stemOf(text: string): string {
  const bare = text.toLowerCase().replace(/^[^\p{L}@$]+|[^\p{L}]+$/gu, "");
  return [...bare]
    .map((letter) => LEET[letter] ?? letter)
    .join("")
    .replace(/[^\p{L}]/gu, "");
}

/** "aaaaaaaaaa", "abababab", "1234567890", "9876543210": nothing but repeats and steps. */
function isPattern(password: string): boolean {
  const codes = [...password.toLowerCase()].map((letter) => letter.codePointAt(0) ?? 0);
  if (new Set(codes).size <= 2) return true;
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  const even = steps.filter((step) => Math.abs(step) <= 1 || Math.abs(step) === 9).length;
  return even >= steps.length - 1;
}

/**
 * Why a password cannot be used, as a sentence for the field, or null when it can.
 * Length, the person's own e-mail, patterns and the commonest ones; no demands on kinds of characters.
 */
export function passwordProblem(password: string, email: string): string | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH_MIN) return `Use at least ${PASSWORD_LENGTH_MIN} characters.`;
  if (length > PASSWORD_LENGTH_MAX) return `Use at most ${PASSWORD_LENGTH_MAX} characters.`;
  const lower = password.toLowerCase();
  const address = email.trim().toLowerCase();
  const [localPart = ""] = address.split("@");
  const isLocalPart =
    localPart.length >= 4 && stemOf(lower) === stemOf(localPart) && stemOf(localPart) !== "";
  if (lower === address || isLocalPart) return "Do not use your e-mail address.";
  const stem = stemOf(lower);
  if (
    isPattern(lower) ||
    COMMON_PASSWORD_STEMS.has(stem) ||
    (/\d/.test(lower) && stem.length < 4 && /^\p{L}*\d+\p{P}*$/u.test(lower))
  )
    return "This is among the first passwords that strangers try. Three or four unrelated words work well.";
  return null;
}
