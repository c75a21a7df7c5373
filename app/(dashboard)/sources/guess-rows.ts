import type { ApiOutput } from "@/app/_api/client";
import { amountText } from "@/components/format/figure-text";
import { readAmount } from "@/components/format/read-figure";
import type { CurrencyCode } from "@/lib/core/currency";
import { toUrl } from "@/lib/core/to-url";
import type { CorrectedMailItem } from "@/lib/domain/mail/saved-mail.schema";

/** A mail that waits for review as the browser holds it. */
export type MailRow = ApiOutput<"GET /mails">["items"][number];
type GuessItem = MailRow["guess"][number];

/** A guessed listing as it is corrected. */
export type GuessRow = {
  readonly key: number;
  readonly title: string;
  readonly price: string;
  readonly currency: CurrencyCode;
  readonly url: string;
  /** What the mail said beside these; null for a row that was added. */
  readonly item: GuessItem | null;
};

const CENTS_MAX = 100_000_000_000;
const WEB = /^https?:\/\/\S+$/i;

export function toRow(
  item: GuessItem | null,
  key: number,
  currency: CurrencyCode,
  locale: string,
): GuessRow {
  const { price = null, title = "", url = null } = item ?? {};
  return {
    key,
    title,
    price: price ? amountText(price.cents, price.currency, locale) : "",
    currency: price?.currency ?? currency,
    url: url ?? "",
    item,
  };
}

/** What is wrong with a row, in one sentence; null when it can be stored. */
export function rowProblem({ title, price, currency, url }: GuessRow): string | null {
  if (!title.trim()) return "It needs a title.";
  const amount = readAmount(price, currency, CENTS_MAX);
  if (amount.kind === "problem") return `Price: ${amount.message}`;
  if (amount.value === null) return "It needs a price.";
  if (!WEB.test(url.trim()) || toUrl(url.trim()) === null) {
    return "It needs a link that starts with https://.";
  }
  return null;
}

/** A row as it is sent; for one without a problem. A link that was changed names another listing. */
export function toCorrected({ title, price, currency, url, item }: GuessRow): CorrectedMailItem {
  const amount = readAmount(price, currency, CENTS_MAX);
  const cents = amount.kind === "figure" ? (amount.value ?? 0) : 0;
  const isSameLink = item !== null && (item.url ?? "") === url.trim();
  return {
    title: title.trim(),
    price: { cents, currency },
    url: url.trim(),
    externalId: isSameLink ? item.externalId : null,
    photoUrl: item?.photoUrl ?? null,
    place: item?.place ?? null,
    conditionText: item?.conditionText ?? null,
    shipping: item?.shipping ?? null,
    isAuction: item?.isAuction ?? false,
  };
}
