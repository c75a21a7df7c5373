import { ACCOUNT_OPERATIONS } from "./account-operations";
import { IMPORT_OPERATIONS } from "./import-operations";
import { INSTALLATION_OPERATIONS } from "./installation-operations";
import { MAIL_OPERATIONS } from "./mail-operations";
import { type PlainOperations, toOpenApi } from "./plain-operation";

/** Route handlers outside the router, described by hand because a protocol asks for their shape. */
const PLAIN_OPERATIONS: PlainOperations = {
  ...INSTALLATION_OPERATIONS,
  ...ACCOUNT_OPERATIONS,
  ...IMPORT_OPERATIONS,
  ...MAIL_OPERATIONS,
};

/** Route handlers that are no operations of this API, and why. */
export const EXEMPT_ROUTES: Readonly<Record<string, string>> = {
  "/api/[...path]": "what is not there, in the words of the API",
  "/api/auth/[...nextauth]": "next-auth's own addresses, for the browser",
  "/api/connect/[connectorId]/callback": "where a marketplace sends a browser back to",
  "/api/webhooks/[connectorId]/[environment]": "what marketplaces send, in their own shapes",
  "/api/docs": "the page that shows the document",
  "/api/docs/[file]": "scripts and styles of that page",
  "/api/v1/[[...rest]]": "the router, whose operations are described one by one",
};

/** The plain operations as OpenAPI paths. */
export function plainPaths(): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [key, operation] of Object.entries(PLAIN_OPERATIONS)) {
    const [method = "", path = ""] = key.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: toOpenApi(path, operation) };
  }
  return paths;
}
