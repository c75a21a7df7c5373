import { LEXICON } from "./lexicon";
import type { Measure } from "./measure";
import { parseNumber } from "./parse-number";
import { FLAG } from "./word-flag";

/** A word of digits and letters, taken apart: "64gb" is 64 and "gb", "ce2" has no leading number. */
export type MixedWord = { readonly lead: string; readonly rest: string };

const ZERO = 48;
const NINE = 57;

export function splitMixed(word: string): MixedWord {
  let at = 0;
  for (; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    const isPart = (code >= ZERO && code <= NINE) || word[at] === "." || word[at] === ",";
    if (!isPart) break;
  }
  return { lead: word.slice(0, at), rest: word.slice(at) };
}

/** "8g" may be storage and "5g" a network; a gram is meant from ten on where no power of two stands. */
function isGrams(value: number): boolean {
  return value >= 10 && !Number.isInteger(Math.log2(value));
}

const KARATS: ReadonlySet<number> = new Set([8, 9, 10, 14, 18, 22, 24]);

/** The measure a glued word is ("64gb", "1.5l", "14k"), or null. */
export function measureOfMixed({ lead, rest }: MixedWord): Measure | null {
  if (lead === "") return null;
  const value = parseNumber(lead);
  if (value === null || value === 0) return null;
  if (rest === "k") return KARATS.has(value) ? { unit: "karat", value } : null;
  if (rest === "g" && !isGrams(value)) return null;
  const meaning = LEXICON.roots.get(rest)?.meaning;
  if (!meaning?.unit || (meaning.flags & FLAG.unit) === 0) return null;
  return toMeasure(meaning.unit, value * meaning.unitFactor);
}

export function toMeasure(unit: Measure["unit"], value: number): Measure {
  return { unit, value: Math.round(value * 100) / 100 };
}

const PLAIN_ENDINGS: ReadonlySet<string> = new Set(
  "st nd rd th er yr yrs y mo hr hrs min pk pc pcs ct fps bit bits core ch gen way x t xl xxl am pm off".split(
    " ",
  ),
);
const SPECIFICATIONS: ReadonlySet<string> = new Set(
  `mp3 mp4 ddr2 ddr3 ddr3l ddr4 ddr5 gddr5 gddr5x gddr6 gddr6x lpddr4 lpddr5 sata2 sata3 sata6 pcie3 pcie4 pcie5
   pci3 usb2 usb3 3d 2d 4k 8k 2k 3g 4g 5g cat5 cat5e cat6 rj11 rj45 h264 h265 hdmi2 wifi5 wifi6 win7 win8
   win10 win11 i18n y2k 1080p 1080i 720p 480p 576p 1440p 2160p 4320p e27 e14 gu10 md5 sd2 a4 a3 a5 b2b 24h
   24hr 7th 1a 3w 2w c6 w32 b2`.split(/\s+/),
);

/** A word of digits and letters that counts, dates or specifies, and so is no model number. */
export function isPlainMixed(word: string, parts: MixedWord): boolean {
  if (SPECIFICATIONS.has(word)) return true;
  const { lead, rest } = parts;
  if (lead === "") return /^x\d{1,2}$/.test(word);
  if (PLAIN_ENDINGS.has(rest)) return true;
  if (rest === "k") return lead.length < 4;
  if (rest === "s") return lead.endsWith("0") && (lead.length === 2 || lead.length === 4);
  return /^x\d/.test(rest) || measureOfMixed(parts) !== null || /^g$/.test(rest);
}
