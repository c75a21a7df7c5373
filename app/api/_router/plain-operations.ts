/** Route handlers outside the router, described by hand: a protocol asks for their shape. */
export const PLAIN_OPERATIONS = {};

/** Route handlers that are no operations of this API, and why. */
export const EXEMPT_ROUTES: Readonly<Record<string, string>> = {
  "/api/docs": "the page that shows this document",
  "/api/openapi.json": "this document",
  "/api/v1/[[...rest]]": "the router, whose operations are described one by one",
};
