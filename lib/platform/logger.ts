import pino, { type Logger as PinoLogger } from "pino";
import { env } from "./env";

export type Logger = Pick<PinoLogger, "debug" | "info" | "warn" | "error"> & {
  readonly child: (bindings: Record<string, unknown>) => Logger;
};

const REDACTED = ["password", "token", "secret", "authorization", "cookie", "hash"].flatMap(
  (key) => [key, `*.${key}`],
);

let root: Logger | undefined;

/** JSON lines on standard output; secrets are cut out by name. */
export function logger(): Logger {
  root ??= pino({ level: env().LOG_LEVEL, redact: REDACTED, base: null });
  return root;
}
