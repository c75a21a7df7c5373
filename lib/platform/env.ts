import { z } from "zod";
import { parseAllowedHosts } from "./safe-fetch/parse-allowed-hosts";

/** An empty variable counts as not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, fallback: z.input<T>) =>
  z.preprocess((value) => (value === "" || value === undefined ? fallback : value), schema);

const secret = z
  .string()
  .min(32, "must have at least 32 characters (make one with: openssl rand -base64 48)");

const hostsWithPorts = z.string().transform((text, ctx) => {
  const parsed = parseAllowedHosts(text);
  if (parsed.kind === "hosts") return parsed.hosts;
  ctx.addIssue({ code: "custom", message: parsed.reason });
  return z.NEVER;
});

/** Every setting of the installation. `.describe()` is the text of .env.example and of the README table. */
export const EnvSchema = z.object({
  NODE_ENV: withDefault(z.enum(["development", "test", "production"]), "development"),
  INSTALLATION: optional(z.enum(["local", "production"])).describe(
    "Set to local by npm start; otherwise NODE_ENV=production means a production installation",
  ),
  HOST: withDefault(z.string(), "127.0.0.1").describe(
    "Address that npm start listens on. 0.0.0.0: every network this machine is in",
  ),
  PORT: withDefault(z.coerce.number().int().min(1).max(65_535), 3000).describe(
    "Port of the web process",
  ),
  DATA_DIR: withDefault(z.string(), ".data").describe(
    "Where npm start keeps the embedded database, the secrets it made and the logs",
  ),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, hostname: /.*/, error: "must be a postgres:// URL" })
    .describe("PostgreSQL 14 or newer. Unset: an embedded server in .data/"),
  DATABASE_POOL_SIZE: withDefault(z.coerce.number().int().min(1).max(100), 10).describe(
    "Connections each process may hold to PostgreSQL, beside the queue's own",
  ),
  REDIS_URL: optional(
    z.url({ protocol: /^rediss?$/, hostname: /.*/, error: "must be a redis:// URL" }),
  ).describe("Redis 6.2 or newer for the queue. Unset: the queue runs on PostgreSQL"),
  APP_URL: optional(z.url({ protocol: /^https?$/, hostname: /.*/ })).describe(
    "The address people open in the browser; needed in production for links and cookies",
  ),
  TRUST_PROXY: withDefault(z.coerce.number().int().min(0).max(10), 0).describe(
    "How many reverse proxies of yours stand in front; their X-Forwarded-For entries are believed, no others",
  ),
  SESSION_SECRET: secret.describe("Signs sign-in state. Embedded mode makes one by itself"),
  ENCRYPTION_KEY: secret.describe("Encrypts marketplace tokens. Embedded mode makes one by itself"),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, hostname: /.*/ })).describe(
    "Outgoing mail, such as smtps://user:password@host:465. Unset: password reset says it cannot send",
  ),
  MAIL_FROM: optional(z.string()).describe("Sender of outgoing mail, such as Deal-Scout <a@b.c>"),
  OIDC_ISSUER: optional(z.url({ protocol: /^https?$/, hostname: /.*/ })).describe(
    "Sign-in with your own OpenID Connect server: its issuer address. Needs the two settings below",
  ),
  OIDC_CLIENT_ID: optional(z.string()).describe(
    "Client id that the OpenID Connect server gave out",
  ),
  OIDC_CLIENT_SECRET: optional(z.string()).describe("Its secret"),
  OIDC_LABEL: optional(z.string()).describe("What the sign-in button says, such as Company login"),
  FETCH_ALLOWED_HOSTS: optional(hostsWithPorts).describe(
    "Servers of yours that addresses given by users may lead to although they are private or without https: exact host:port pairs, divided by commas, such as ntfy.home:8080. Logged at every start",
  ),
  MAIL_KEPT_MB: withDefault(z.coerce.number().int().min(1).max(1_000_000), 500).describe(
    "How many megabytes of saved-search mails are kept for each person, as they came",
  ),
  LOG_LEVEL: withDefault(
    z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]),
    "info",
  ).describe("How much the processes log"),
  SANDBOX_URL: optional(z.url({ protocol: /^https?$/, hostname: /.*/ })).describe(
    "Where stand-in marketplaces run, for trying out. npm start runs them beside the demo",
  ),
  DEMO: withDefault(z.stringbool(), "false").describe(
    "Labelled demo data. npm start turns it on beside its embedded database; production refuses it",
  ),
});
export type Env = z.infer<typeof EnvSchema>;

/** Which settings production refuses to start without, beside those that are always required. */
const REQUIRED_IN_PRODUCTION = ["APP_URL"] as const;

export type EnvProblem = { readonly name: string; readonly message: string };

/** Checks a whole environment and names every problem at once, in the order of the schema. */
export function parseEnv(
  source: Readonly<Record<string, string | undefined>>,
): { readonly env: Env } | { readonly problems: readonly EnvProblem[] } {
  const parsed = EnvSchema.safeParse(source);
  const problems: EnvProblem[] = (parsed.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    return { name, message: source[name] ? issue.message : "is not set" };
  });
  if (source.NODE_ENV === "production" && source.INSTALLATION !== "local") {
    for (const name of REQUIRED_IN_PRODUCTION) {
      if (!source[name]) problems.push({ name, message: "is not set" });
    }
    if (parsed.data?.DEMO)
      problems.push({ name: "DEMO", message: "demo data is never allowed in production" });
  }
  if (problems.length > 0 || !parsed.data) return { problems };
  return { env: parsed.data };
}

let cached: Env | undefined;

/** The settings of this process; throws one error that lists all that is missing or wrong. */
export function env(): Env {
  if (cached) return cached;
  const result = parseEnv(process.env);
  if ("problems" in result) {
    const lines = result.problems.map(({ name, message }) => `  ${name}: ${message}`);
    throw new Error(`These settings are missing or wrong:\n${lines.join("\n")}`);
  }
  cached = result.env;
  // next-auth reads the same fact under a name of its own.
  if (cached.APP_URL) process.env.NEXTAUTH_URL = cached.APP_URL;
  return cached;
}

/** A value that the operator set under a name that a connector makes (EBAY_CLIENT_ID); empty counts as not set. */
export function operatorValue(name: string): string | undefined {
  return process.env[name] || undefined;
}
