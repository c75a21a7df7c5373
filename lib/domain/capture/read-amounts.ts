import type { CurrencyCode } from "@/lib/core/currency";
import type { Money } from "@/lib/core/money";
import { plainWords } from "@/lib/domain/listing/plain-words";
import { type AmountRole, amountRole } from "./amount-role";
import { type Amount, findAmounts } from "./find-amounts";
import type { PageText } from "./page-text";
import { wordsFor } from "./words/all-page-words";

export type ReadAmount = {
  readonly money: Money;
  readonly role: AmountRole;
  readonly line: number;
  /** Its line says nothing else. */
  readonly isAlone: boolean;
  /** Only of `shipping`: right beside the word, so it is the cost itself and not one end of a range. */
  readonly isExact: boolean;
};

const MAX_AMOUNTS = 300;
const MAX_LINE_LENGTH = 2_000;
const RANGE = /^\s*(?:[-–—]|to|bis|à|a|al|tot|till|do)\s*$/iu;
const LABELS = new Set(
  (
    [
      "price",
      "buyNow",
      "bid",
      "soldFor",
      "rateBefore",
      "shipping",
      "fee",
      "saving",
      "bound",
      "formerBefore",
    ] as const
  ).flatMap((meaning) => [...wordsFor(meaning)]),
);
/** On a line of their own they tell the condition. */
const CONDITIONS = new Set(["new", "neu", "neuf", "nuevo", "nuovo", "nieuw", "ny", "nowy", "nowa"]);
const FEE = wordsFor("fee");
const SILENT = wordsFor("silent");
const PRICE = wordsFor("price");
const SHIPPING_WORDS =
  "shipping|postage|delivery|versand|versandkosten|porto|livraison|frais de port|frais d envoi|frais de livraison|envio|gastos de envio|spedizione|spese di spedizione|verzending|verzendkosten|dostawa|wysylka|frakt|fragt|p p|shipping cost";
/** Right before the amount, with little between, or right behind it: what sending costs, to the cent. */
const SHIPPING_BEFORE = new RegExp(
  `(?:^| )(?:${SHIPPING_WORDS})(?: (?:cost|costs|for|price|fee|is|zu))?$`,
);
const SHIPPING_AFTER = new RegExp(
  `^(?:(?:for|standard|expedited|flat rate|tracked|economy|domestic|de|di) )?(?:${SHIPPING_WORDS})(?! .{0,40}\\b(?:over|above|from|ab|more)\\b)(?: |$)`,
);
/** A line below an amount that says what more is in it. */
const WITH_FEE =
  /^(?:incl|inkl|inclu|including|includes|include|inclut|inclusief|z|avec|con|mit|med) /;

const isLabelLine = (plain: string) => LABELS.has(plain) && !CONDITIONS.has(plain);

/** Words that may stand beside a price without changing it, one phrase or several. */
function isSilent(plain: string): boolean {
  const words = plain.split(" ").filter((word) => word !== "");
  for (let at = 0; at < words.length; ) {
    const length = [5, 4, 3, 2, 1].find((count) => {
      const phrase = words.slice(at, at + count).join(" ");
      return at + count <= words.length && (SILENT.has(phrase) || PRICE.has(phrase));
    });
    if (length === undefined) return false;
    at += length;
  }
  return true;
}

const isWithFee = (plain: string) => FEE.has(plain) && WITH_FEE.test(plain);

type Line = {
  readonly text: string;
  readonly at: number;
  readonly above: string;
  readonly below: string;
};

function readOne(line: Line, amounts: readonly Amount[], at: number): ReadAmount | null {
  const amount = amounts[at];
  if (!amount) return null;
  const previous = amounts[at - 1];
  const next = amounts[at + 1];
  const written = line.text.slice(previous?.end ?? 0, amount.start).replaceAll("~~", " ");
  const after = line.text.slice(amount.end, next?.start).replaceAll("~~", " ");
  const isFirst = plainWords(written) === "" && !previous;
  const before = isFirst && isLabelLine(line.above) ? `${line.above} ${written}` : written;
  const isRange =
    (previous !== undefined && RANGE.test(written)) || (next !== undefined && RANGE.test(after));
  const hasFee = !next && plainWords(after) === "" && isWithFee(line.below);
  const role = hasFee ? "other" : amountRole(amount.isStruck, { before, after, isRange });
  const plainAfter = plainWords(after);
  return {
    money: amount.money,
    role,
    line: line.at,
    isAlone:
      amounts.every((other) => other === amount || other.isStruck) &&
      isSilent(plainWords(written)) &&
      isSilent(plainAfter),
    isExact:
      role === "shipping" &&
      (SHIPPING_BEFORE.test(plainWords(before)) || SHIPPING_AFTER.test(plainAfter)),
  };
}

/** Every amount of the page's own text with what it is the amount of, first to last, at most 300. */
export function readAmounts(page: PageText, usual: CurrencyCode | null): ReadAmount[] {
  const read: ReadAmount[] = [];
  for (let at = 0; at < page.lines.length && read.length < MAX_AMOUNTS; at += 1) {
    const text = (page.lines[at] ?? "").slice(0, MAX_LINE_LENGTH);
    if (!/\d/.test(text)) continue;
    const amounts = findAmounts(text, usual);
    const line = {
      text,
      at,
      above: page.plain[at - 1] ?? "",
      below: page.plain[at + 1] ?? "",
    };
    for (let place = 0; place < amounts.length; place += 1) {
      const one = readOne(line, amounts, place);
      if (one) read.push(one);
    }
  }
  return read;
}
