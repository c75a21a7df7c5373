import type { Reply } from "../../contract";
import { type EbayFault, ebayError } from "../ebay-error";

export function inventoryFault(
  errorId: number,
  message: string,
  parameters?: Readonly<Record<string, string>>,
): EbayFault {
  const named = parameters ? { parameters } : {};
  return { errorId, domain: "API_INVENTORY", category: "REQUEST", message, ...named };
}

export function badValue(fieldName: string, additionalInfo = ""): EbayFault {
  const message = `Invalid value for ${fieldName}. ${additionalInfo}`.trim();
  return inventoryFault(25_709, message, { fieldName });
}

/** The catch-all: what is wrong stands in the sentence, and in the parameters. */
export function userError(
  sentence: string,
  parameters: Readonly<Record<string, string>> = {},
): EbayFault {
  return inventoryFault(25_002, `A user error has occurred. ${sentence}`, {
    "0": sentence,
    ...parameters,
  });
}

export function unknownSku(sku: string): Reply {
  const message = `${sku} could not be found or is not available in the system.`;
  return ebayError(404, inventoryFault(25_702, message, { skuValue: sku }));
}

export function unknownOffer(what: string): Reply {
  return ebayError(404, inventoryFault(25_713, `This Offer is not available : ${what}.`));
}
