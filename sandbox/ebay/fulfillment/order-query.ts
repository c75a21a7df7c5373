import type { Call, Reply } from "../../contract";
import { type EbayFault, ebayError } from "../ebay-error";
import type { EbayOrder } from "./order-book";
import { isShipped } from "./order-view";

export function orderFault(errorId: number, message: string): EbayFault {
  return { errorId, domain: "API_FULFILLMENT", category: "REQUEST", message };
}

export type OrderQuery = {
  readonly limit: number;
  readonly offset: number;
  readonly isMatch: (order: EbayOrder) => boolean;
};

const DAY_MS = 86_400_000;
const TWO_YEARS_MS = 2 * 366 * DAY_MS;

type Range = { readonly from: Date; readonly to: Date };

function readRange(text: string, now: Date): Range | EbayFault {
  const [, fromText = "", toText = ""] = /^\[([^\]]*?)(?:\.\.([^\]]*))?\]$/.exec(text) ?? [];
  if (fromText === "") return orderFault(30_820, "Start date is missing");
  const from = new Date(fromText);
  const to = toText === "" ? now : new Date(toText);
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) {
    return orderFault(30_810, "Invalid date format");
  }
  if (from > now || (toText !== "" && to.getTime() > now.getTime() + 60_000)) {
    return orderFault(30_850, "Start and end dates can't be in the future");
  }
  if (from > to) return orderFault(30_840, "Start date should be before end date");
  if (now.getTime() - from.getTime() > TWO_YEARS_MS) {
    return orderFault(
      30_830,
      "Time range between start date and end date must be within '2' years.",
    );
  }
  return { from, to };
}

const isFault = (value: object): value is EbayFault => "errorId" in value;

/** The two statuses that can be asked for together are those that are not done yet. */
const STATUSES: Readonly<Record<string, (order: EbayOrder) => boolean>> = {
  "NOT_STARTED|IN_PROGRESS": (order) => !isShipped(order),
  "FULFILLED|IN_PROGRESS": isShipped,
};

type Test = (order: EbayOrder) => boolean;

const TIMES: Readonly<Record<string, (order: EbayOrder) => Date>> = {
  creationdate: ({ createdAt }) => createdAt,
  lastmodifieddate: ({ modifiedAt }) => modifiedAt,
};

function readCriterion(name: string, value: string, now: Date): Test | EbayFault {
  if (name === "orderfulfillmentstatus") {
    const invalid = orderFault(30_800, `Invalid filter value ${value} for filter ${name}`);
    return STATUSES[value.slice(1, -1)] ?? invalid;
  }
  const timeOf = TIMES[name];
  if (!timeOf) return orderFault(30_700, `Invalid filter name: ${name}`);
  const range = readRange(value, now);
  if (isFault(range)) return range;
  return (order) => timeOf(order) >= range.from && timeOf(order) <= range.to;
}

function readFilter(text: string, now: Date): Test | EbayFault {
  const pairs = [...text.matchAll(/(\w+):(\[[^\]]*\]|\{[^}]*\})/g)].map(
    ([, name = "", value = ""]) => ({ name, value }),
  );
  if (pairs.length === 0) return orderFault(30_700, `Invalid filter name: ${text}`);
  // Asked for both times, eBay looks at the creation only.
  const hasCreation = pairs.some(({ name }) => name === "creationdate");
  const tests = pairs
    .filter(({ name }) => !(hasCreation && name === "lastmodifieddate"))
    .map(({ name, value }) => readCriterion(name, value, now));
  const fault = tests.find((test) => typeof test !== "function");
  if (fault) return fault;
  return (order) => tests.every((test) => typeof test === "function" && test(order));
}

export function readOrderQuery({ query }: Call, now: Date): OrderQuery | Reply {
  const orderIds = query.get("orderIds");
  if (orderIds !== null) {
    const wanted = orderIds.split(",");
    if (wanted.length > 50) {
      return ebayError(
        400,
        orderFault(30_900, "Exceeded maximum number of order IDs (the current limit is 50)"),
      );
    }
    return { limit: 50, offset: 0, isMatch: ({ orderId }) => wanted.includes(orderId) };
  }
  const [limitText, offsetText] = [query.get("limit") ?? "50", query.get("offset") ?? "0"];
  const [limit, offset] = [Number(limitText), Number(offsetText)];
  if (!/^\d+$/.test(limitText) || limit < 1 || limit > 200) {
    return ebayError(400, orderFault(31_100, `Invalid limit: ${limitText}`));
  }
  if (!/^\d+$/.test(offsetText))
    return ebayError(400, orderFault(31_000, `Invalid offset: ${offsetText}`));
  const filter = query.get("filter");
  if (filter === null) {
    const oldest = new Date(now.getTime() - 90 * DAY_MS);
    return { limit, offset, isMatch: ({ createdAt }) => createdAt >= oldest };
  }
  const test = readFilter(filter, now);
  return typeof test === "function" ? { limit, offset, isMatch: test } : ebayError(400, test);
}
