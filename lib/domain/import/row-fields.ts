import type { CurrencyCode } from "@/lib/core/currency";
import { type Money, money } from "@/lib/core/money";
import { parseMoney } from "@/lib/core/parse-money";
import type { CompBasis } from "@/lib/domain/comp/comp-draft.schema";
import type { Condition } from "@/lib/domain/listing/condition";
import type { ListingState, Place, Shipping } from "@/lib/domain/listing/listing-draft.schema";
import { cleanLine, cleanText, clip, quote } from "./clean-text";
import type { ImportField } from "./import-field";
import type { MappedRow, RowPlan } from "./mapped-row";
import { parseBasis } from "./parse-basis";
import { parseCurrency } from "./parse-currency";
import { parseDate } from "./parse-date";
import { parseShipping } from "./parse-shipping";
import { parseState } from "./parse-state";
import { identifyUrl, parseUrl, parseUrls } from "./parse-url";
import type { RowIdentity } from "./row-identity";

const MAX_ATTRIBUTES = 40;

const DATE_PROBLEMS = {
  "not-a-date": "is not a date.",
  "in-the-future": "lies in the future.",
  "too-old": "is before 1970.",
} as const;

/** One row seen through the mapping. Every reader gives a usable value; what is wrong is noted in `rejection`. */
export class RowFields {
  rejection: Extract<MappedRow, { kind: "rejected" }> | null = null;
  /** What a column said that its field cannot hold; kept as an attribute, so nothing is lost. */
  private readonly unread: ImportField[] = [];

  constructor(
    private readonly plan: RowPlan & { readonly conditionOf: (text: string) => Condition },
    private readonly mapped: ReadonlySet<string>,
    private readonly values: ReadonlyMap<string, string>,
  ) {}

  reject(field: ImportField, reason: string): void {
    this.rejection ??= { kind: "rejected", field, reason };
  }

  title(): string {
    const title = cleanLine(this.raw("title"));
    if (title === "") this.reject("title", "The title is missing.");
    if (title.length > 500) this.reject("title", "The title is longer than 500 characters.");
    return title;
  }

  description(): string {
    return clip(cleanText(this.raw("description")), 20_000);
  }

  line(field: ImportField, maxLength: number): string | null {
    return clip(cleanLine(this.raw(field)), maxLength).trimEnd() || null;
  }

  condition(): Condition {
    return this.plan.conditionOf(this.raw("condition"));
  }

  price(): Money {
    const text = this.raw("price");
    if (text === "") this.reject("price", "The price is missing.");
    const currency = this.currency(text);
    const parsed = parseMoney(text, currency, { decimalMark: this.plan.defaults.decimalMark });
    if (parsed.kind === "money") return parsed.money;
    if (parsed.kind === "negative") this.reject("price", `The price ${quote(text)} is below zero.`);
    if (parsed.kind === "too-large") this.reject("price", `The price ${quote(text)} is too large.`);
    this.reject("price", `The price ${quote(text)} is not an amount.`);
    return money(0, currency);
  }

  shipping(currency: CurrencyCode): Shipping {
    const text = this.raw("shipping");
    const format = { decimalMark: this.plan.defaults.decimalMark };
    const parsed = parseShipping(text, currency, format);
    if (parsed.kind === "shipping") return parsed.shipping;
    if (parsed.kind === "negative") {
      this.reject("shipping", `The shipping cost ${quote(text)} is below zero.`);
    }
    this.unread.push("shipping");
    return { kind: "unknown", cost: null };
  }

  url(): string | null {
    const text = this.raw("url");
    const url = parseUrl(text);
    if (text !== "" && !url) this.unread.push("url");
    return url;
  }

  photoUrls(): string[] {
    const text = this.raw("photoUrl");
    const urls = parseUrls(text);
    if (text !== "" && urls.length === 0) this.unread.push("photoUrl");
    return urls;
  }

  place(): Place {
    const latitude = this.degrees("latitude", 90);
    const longitude = this.degrees("longitude", 180);
    // Exports write 0, 0 where they know no place.
    const isKnown = latitude !== null && longitude !== null && (latitude !== 0 || longitude !== 0);
    const label = this.line("location", 200);
    return isKnown ? { label, latitude, longitude } : { label, latitude: null, longitude: null };
  }

  state(): ListingState {
    const text = this.raw("state");
    if (text === "") return "active";
    const state = parseState(text);
    if (!state) this.reject("state", `${quote(text)} is not a state such as active or sold.`);
    return state ?? "active";
  }

  basis(): CompBasis {
    const text = this.raw("basis");
    const basis = text === "" ? this.plan.defaults.basis : parseBasis(text);
    if (basis) return basis;
    const reason =
      text === ""
        ? "It is not said whether this price was paid or asked."
        : `${quote(text)} is not a kind of price such as sold or asking.`;
    this.reject("basis", reason);
    return "asking";
  }

  date(): Date | null {
    const text = this.raw("date");
    if (text === "") return null;
    const parsed = parseDate(text, this.plan.defaults.dateOrder ?? "day-first", this.plan.now);
    if (parsed.kind !== "date") {
      this.reject("date", `The date ${quote(text)} ${DATE_PROBLEMS[parsed.kind]}`);
      return null;
    }
    if (/^\d{4}([-/.]\d{1,2})?$/.test(text)) this.unread.push("date");
    return parsed.date;
  }

  /** Columns that are no field, and values that a field could not hold. */
  attributes(): Record<string, string> {
    const attributes: [string, string][] = [];
    const keep = (column: string, value: string) => {
      const text = clip(cleanText(value), 300);
      if (text !== "" && attributes.length < MAX_ATTRIBUTES) {
        attributes.push([clip(cleanLine(column), 60), text]);
      }
    };
    for (const field of this.unread) keep(this.plan.mapping[field] ?? field, this.raw(field));
    for (const [column, value] of this.values) if (!this.mapped.has(column)) keep(column, value);
    return Object.fromEntries(attributes);
  }

  identity(): RowIdentity {
    const externalId = cleanLine(this.raw("externalId"));
    if (externalId.length > 300) {
      this.reject("externalId", "The id is longer than 300 characters.");
    }
    if (externalId !== "") return { kind: "given", externalId };
    const url = parseUrl(this.raw("url"));
    if (url) return { kind: "address", text: identifyUrl(url) };
    const always: ImportField[] = ["title", "seller", "category", "brand"];
    const fields: ImportField[] =
      this.plan.target === "comps" ? [...always, "date", "basis"] : [...always, "location"];
    return { kind: "content", text: JSON.stringify(fields.map((field) => this.raw(field))) };
  }

  private raw(field: ImportField): string {
    const column = this.plan.mapping[field];
    return column === undefined ? "" : (this.values.get(column) ?? "").trim();
  }

  private currency(price: string): CurrencyCode {
    const preferred = this.plan.defaults.currency;
    const text = this.raw("currency");
    const found = parseCurrency(text === "" ? price : text, preferred);
    if (found) return found;
    if (text !== "") this.reject("currency", `${quote(text)} is not a currency such as USD.`);
    else if (!preferred) this.reject("currency", "The currency is missing.");
    return preferred ?? "USD";
  }

  private degrees(field: "latitude" | "longitude", most: number): number | null {
    const text = this.raw(field).replace(",", ".");
    if (text === "") return null;
    const degrees = Number(text);
    if (Number.isFinite(degrees) && Math.abs(degrees) <= most) return degrees;
    this.reject(field, `The ${field} ${quote(text)} is not a number between −${most} and ${most}.`);
    return null;
  }
}
