import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { StartError } from "./start-error.mjs";

export const PROJECT = resolve(import.meta.dirname, "../..");

/** Reads .env without replacing what is set already, as Next and Docker Compose do. */
export function loadEnvFile() {
  const file = join(PROJECT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

function readPort(text) {
  const port = Number(text || "3000");
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new StartError(`PORT is "${text}"; it must be a number from 1 to 65535.`);
}

/** What this start was asked for, from the command line and the environment. */
export function readOptions(argv, env) {
  const isDev = argv.includes("--dev");
  return {
    isDev,
    isProduction: !isDev && env.NODE_ENV === "production",
    host: env.HOST || "127.0.0.1",
    port: readPort(env.PORT),
    databaseUrl: env.DATABASE_URL || null,
    dataFolder: resolve(PROJECT, env.DATA_DIR || ".data"),
  };
}

/** Where a browser on this machine finds the app. */
export function localUrl({ host, port }) {
  const isAnywhere = ["127.0.0.1", "0.0.0.0", "::", "::1", "localhost"].includes(host);
  const name = isAnywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
