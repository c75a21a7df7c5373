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

const isEverywhere = (host) => ["0.0.0.0", "::"].includes(host);
const asUrl = (name, port) => `http://${name.includes(":") ? `[${name}]` : name}:${port}`;

/** Where a browser on this machine finds the app. */
export function localUrl({ host, port }) {
  const isThisMachine = isEverywhere(host) || ["127.0.0.1", "::1"].includes(host);
  return asUrl(isThisMachine ? "localhost" : host, port);
}

/** Where the launcher asks for its health: an address, so that no name has to be looked up. */
export const probeUrl = ({ host, port }) => asUrl(isEverywhere(host) ? "127.0.0.1" : host, port);
