import type { NextConfig } from "next";

/** Pages get theirs in proxy.ts, which the API does not pass. */
const API_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

const config: NextConfig = {
  output: "standalone",
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // `pg` is loaded by bullmq with a CommonJS require; argon2 carries a native binary.
  serverExternalPackages: ["bullmq", "postgres", "pg", "pino", "@node-rs/argon2"],
  outputFileTracingRoot: import.meta.dirname,
  // `npm run verify` checks the types, tests included; a start installs no test tools and could not.
  typescript: { ignoreBuildErrors: true },
  // Read at run time by app/api/docs; a key with brackets would be taken for a glob and match nothing.
  outputFileTracingIncludes: {
    // The web process migrates at start and reads the SQL from files.
    "/api/health": ["./db/migrations/**/*"],
    "/api/docs/**": [
      "./app/tokens.css",
      "./node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2",
      "./node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2",
      "./node_modules/swagger-ui-dist/swagger-ui-bundle.js",
      "./node_modules/swagger-ui-dist/swagger-ui.css",
    ],
  },
  headers: async () => [{ source: "/api/:path((?!docs).*)", headers: API_HEADERS }],
  turbopack: { root: import.meta.dirname },
};

export default config;
