/** Two letters for the avatar: of the first and the last word of a name, or of the address. */
export function initials(name: string | null, email: string): string {
  const words = (name ?? "").trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? email;
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letters = last ? [first, last].map((word) => [...word][0]) : [...first].slice(0, 2);
  return letters.join("").toUpperCase();
}
