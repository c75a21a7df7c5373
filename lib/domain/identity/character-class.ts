/** What a character does in a text; the order matters to `splitWords`: words are made of `letter` and `digit`. */
export const CHARACTER = {
  blank: 1,
  boundary: 2,
  hyphen: 3,
  slash: 4,
  plus: 5,
  apostrophe: 6,
  doubleQuote: 7,
  point: 8,
  comma: 9,
  sign: 10,
  letter: 11,
  digit: 12,
} as const;

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
const BLANK = /[\p{Z}\p{C}™®©℠_\\^`´]/u;

const SINGLE: Readonly<Record<string, number>> = {
  "-": CHARACTER.hyphen,
  "‐": CHARACTER.hyphen,
  "‑": CHARACTER.hyphen,
  "–": CHARACTER.hyphen,
  "—": CHARACTER.hyphen,
  "/": CHARACTER.slash,
  "+": CHARACTER.plus,
  "&": CHARACTER.plus,
  "'": CHARACTER.apostrophe,
  "’": CHARACTER.apostrophe,
  "‘": CHARACTER.apostrophe,
  "′": CHARACTER.apostrophe,
  '"': CHARACTER.doubleQuote,
  "“": CHARACTER.doubleQuote,
  "”": CHARACTER.doubleQuote,
  "„": CHARACTER.doubleQuote,
  "″": CHARACTER.doubleQuote,
  ".": CHARACTER.point,
  ":": CHARACTER.point,
  ",": CHARACTER.comma,
  $: CHARACTER.sign,
  "€": CHARACTER.sign,
  "£": CHARACTER.sign,
  "¥": CHARACTER.sign,
  "%": CHARACTER.sign,
  "\n": CHARACTER.boundary,
};

function decide(character: string): number {
  const single = SINGLE[character];
  if (single !== undefined) return single;
  if (DIGIT.test(character)) return CHARACTER.digit;
  if (LETTER.test(character)) return CHARACTER.letter;
  // Emoji come as two surrogates; they part words as a comma does.
  if (/[\ud800-\udfff]/.test(character)) return CHARACTER.boundary;
  return BLANK.test(character) ? CHARACTER.blank : CHARACTER.boundary;
}

const TABLE = Uint8Array.from({ length: 65_536 }, (_, code) =>
  code < 256 ? decide(String.fromCharCode(code)) : 0,
);

/** The class of one UTF-16 code unit; those beyond Latin are looked up once and kept. */
export function characterClass(code: number): number {
  const known = TABLE[code];
  if (known) return known;
  const decided = decide(String.fromCharCode(code));
  TABLE[code] = decided;
  return decided;
}
