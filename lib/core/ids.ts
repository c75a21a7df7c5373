import { assert } from "./assert";

/** Every kind of row has one prefix; the table of them is here and nowhere else. */
export const ID_PREFIXES = {
  account: "acc",
  apiKey: "key",
  audit: "aud",
  comp: "cmp",
  crossPost: "xps",
  feeOverride: "fov",
  feeSchedule: "fee",
  fetch: "fch",
  fetchRun: "frn",
  item: "itm",
  listing: "lst",
  mail: "eml",
  model: "mdl",
  notification: "ntf",
  object: "obj",
  order: "ord",
  run: "run",
  score: "scr",
  search: "sch",
  snapJob: "snp",
  source: "src",
  upload: "upl",
  user: "usr",
  webhookEvent: "wev",
} as const;

export type IdKind = keyof typeof ID_PREFIXES;
export type Id<K extends IdKind> = `${(typeof ID_PREFIXES)[K]}_${string}`;

/** Makes new ids: prefix, then 26 characters that sort by time of making (ULID layout). */
export type IdMaker = { readonly make: <K extends IdKind>(kind: K) => Id<K> };

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const RANDOM_LENGTH = 16;

/** 48-bit milliseconds as 10 characters of Crockford's base 32, so that text order is time order. */
function encodeTime(timeMs: number): string {
  assert(Number.isSafeInteger(timeMs) && timeMs >= 0, "time of an id");
  let rest = timeMs;
  let text = "";
  for (let place = 0; place < 10; place += 1) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/**
 * `randomBytes(n)` must be cryptographically strong: ids appear in URLs.
 * Ids of one maker sort in order of making only across milliseconds, not within one.
 */
export function createIdMaker(
  nowMs: () => number,
  randomBytes: (count: number) => Uint8Array,
): IdMaker {
  return {
    make: (kind) => {
      let tail = "";
      for (const byte of randomBytes(RANDOM_LENGTH)) tail += ALPHABET.charAt(byte & 31);
      return `${ID_PREFIXES[kind]}_${encodeTime(nowMs())}${tail}`;
    },
  };
}

export function isId<K extends IdKind>(kind: K, value: string): value is Id<K> {
  return new RegExp(`^${ID_PREFIXES[kind]}_[0-9a-hjkmnp-tv-z]{26}$`).test(value);
}
