import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API - Deal-Scout</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="stylesheet" href="/api/docs/tokens.css">
<link rel="stylesheet" href="/api/docs/page.css">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<nav><a href="/">Back to Deal-Scout</a></nav>
<main id="operations"><noscript>The operations are listed by a script. Without one, read <a href="/api/openapi.json">the document itself</a>.</noscript></main>
<script src="/api/docs/swagger-ui-bundle.js" defer></script>
<script src="/api/docs/start.js" defer></script>
</body>
</html>
`;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Every operation, readable and callable, without the network and without inline script. */
export function GET(): Response {
  return new Response(PAGE, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": POLICY,
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "cache-control": "no-cache",
    },
  });
}

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods("GET");
