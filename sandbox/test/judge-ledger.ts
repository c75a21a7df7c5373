import type { Contract } from "./contract-check";

/** An entry of the ledger as the control door shows it. */
export type Entry = {
  readonly operation: string | null;
  readonly url: string;
  readonly status: number;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  readonly responseBody: string;
};

export type Verdict = {
  /** Operations of the document that were called and answered with success. */
  readonly covered: readonly string[];
  /** Operations of the sandbox that the document does not describe. */
  readonly undescribed: readonly string[];
  readonly problems: readonly string[];
};

const IS_NUMBER = /(^|_)(id|quantity|price|rank)$/;
const IS_LIST = /^(tags|materials|styles|image_ids)$/;

/** The fields of a form as the values that a schema can judge. */
function formValues(text: string): unknown {
  const entries = [...new URLSearchParams(text)].map(([name, value]) => {
    const plain = name.replace("[]", "");
    if (IS_LIST.test(plain)) return [plain, value.split(",")];
    if (value === "true" || value === "false") return [plain, value === "true"];
    return [plain, IS_NUMBER.test(plain) ? Number(value) : value];
  });
  return Object.fromEntries(entries);
}

function requestBody({ requestHeaders, requestBody: text }: Entry): unknown {
  const contentType = requestHeaders["content-type"] ?? "";
  if (text === "") return undefined;
  if (contentType.includes("urlencoded")) return formValues(text);
  return contentType.includes("json") ? JSON.parse(text) : undefined;
}

function requestProblems(contract: Contract, operation: string, entry: Entry): readonly string[] {
  const contentType = entry.requestHeaders["content-type"] ?? "";
  return contract.checkRequest({
    operation,
    query: new URLSearchParams(entry.url.split("?")[1] ?? ""),
    contentType,
    // The ledger keeps only the size of a multipart body.
    body: contentType.startsWith("multipart/") ? {} : requestBody(entry),
  });
}

/** Holds every call in the ledger against the document, in both directions; what was refused only in its answer. */
export function judgeLedger(contract: Contract, entries: readonly Entry[]): Verdict {
  const covered = new Set<string>();
  const undescribed = new Set<string>();
  const problems: string[] = [];
  for (const entry of entries) {
    const { operation, status, responseBody } = entry;
    if (operation === null) continue;
    if (!contract.operations.includes(operation)) {
      undescribed.add(operation);
      continue;
    }
    const body = responseBody === "" ? undefined : JSON.parse(responseBody);
    const contentType = "application/json";
    problems.push(...contract.checkAnswer({ operation, status, contentType, body }));
    if (status >= 400) continue;
    covered.add(operation);
    problems.push(...requestProblems(contract, operation, entry));
  }
  return { covered: [...covered].sort(), undescribed: [...undescribed].sort(), problems };
}
