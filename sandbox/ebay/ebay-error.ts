import type { Reply } from "../contract";

export type EbayFault = {
  readonly errorId: number;
  readonly domain: string;
  readonly category: "REQUEST" | "BUSINESS" | "APPLICATION";
  readonly message: string;
  readonly longMessage?: string;
  readonly parameters?: Readonly<Record<string, string>>;
};

/** One entry of `errors` or `warnings`. */
export function faultEntry(fault: EbayFault): Readonly<Record<string, unknown>> {
  const { errorId, domain, category, message, longMessage = message, parameters } = fault;
  const named = Object.entries(parameters ?? {}).map(([name, value]) => ({ name, value }));
  return {
    errorId,
    domain,
    category,
    message,
    longMessage,
    ...(named.length > 0 ? { parameters: named } : {}),
  };
}

/** A reply in the one form in which eBay words all errors but those of its token service. */
export function ebayError(status: number, ...faults: readonly EbayFault[]): Reply {
  return { status, body: { errors: faults.map(faultEntry) } };
}

const OAUTH = { domain: "OAuth", category: "REQUEST" } as const;

export const INVALID_TOKEN: EbayFault = {
  ...OAUTH,
  errorId: 1001,
  message: "Invalid access token",
  longMessage: "Invalid access token. Check the value of the Authorization HTTP request header.",
};
export const MISSING_TOKEN: EbayFault = {
  ...OAUTH,
  errorId: 1002,
  message: "Missing access token",
  longMessage: "Access token is missing in the Authorization HTTP request header.",
};
export const ACCESS_DENIED: EbayFault = {
  ...OAUTH,
  errorId: 1100,
  message: "Access denied",
  longMessage: "Insufficient permissions to fulfill the request.",
};
export const TOO_MANY: EbayFault = {
  errorId: 2001,
  domain: "ACCESS",
  category: "REQUEST",
  message: "Too many requests.",
  longMessage: "The request limit has been reached for the resource.",
};
export const NO_RESOURCE: EbayFault = {
  errorId: 2002,
  domain: "ACCESS",
  category: "REQUEST",
  message: "Resource not found",
  longMessage: "The resource that was asked for does not exist.",
};

/** Each API numbers its internal failure itself. */
const INTERNAL: Readonly<Record<string, readonly [errorId: number, domain: string]>> = {
  browse: [12_000, "API_BROWSE"],
  taxonomy: [62_000, "API_TAXONOMY"],
  metadata: [46_000, "API_METADATA"],
  notification: [195_000, "API_NOTIFICATION"],
  account: [20_500, "API_ACCOUNT"],
  inventory: [25_001, "API_INVENTORY"],
  fulfillment: [30_500, "API_FULFILLMENT"],
  media: [190_000, "API_MEDIA"],
};

export function internalFault(api: string): EbayFault {
  const [errorId, domain] = INTERNAL[api] ?? [2_003, "ACCESS"];
  return {
    errorId,
    domain,
    category: "APPLICATION",
    message: "Internal error",
    longMessage:
      "There was a problem with an eBay internal system or process. Contact eBay developer support for assistance.",
  };
}
