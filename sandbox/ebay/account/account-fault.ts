import type { EbayFault } from "../ebay-error";

export function accountFault(
  errorId: number,
  message: string,
  parameters?: Record<string, string>,
): EbayFault {
  const category = "REQUEST";
  return {
    errorId,
    domain: "API_ACCOUNT",
    category,
    message,
    ...(parameters ? { parameters } : {}),
  };
}
