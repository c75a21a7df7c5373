import { expect, test } from "vitest";
import { parseEnv } from "./env";
import { logAllowedHosts } from "./log-allowed-hosts";

const GOOD = {
  DATABASE_URL: "postgres://localhost/x",
  SESSION_SECRET: "s".repeat(32),
  ENCRYPTION_KEY: "k".repeat(32),
};

test.each([
  [undefined, undefined],
  ["", undefined],
  ["NTFY.home:8080, 127.0.0.1:4010", ["ntfy.home:8080", "127.0.0.1:4010"]],
])("FETCH_ALLOWED_HOSTS %s", (text, hosts) => {
  const result = parseEnv({ ...GOOD, FETCH_ALLOWED_HOSTS: text });
  expect(result).toMatchObject({ env: { NODE_ENV: "development" } });
  expect("env" in result && result.env.FETCH_ALLOWED_HOSTS).toEqual(hosts);
});

test.each([
  ["ntfy.home", '"ntfy.home" is not a host with a port, such as ntfy.home:8080'],
  ["169.254.169.254:80", '"169.254.169.254:80" is an address that may never be fetched'],
])("FETCH_ALLOWED_HOSTS=%s is named as wrong", (text, message) => {
  expect(parseEnv({ ...GOOD, FETCH_ALLOWED_HOSTS: text })).toEqual({
    problems: [{ name: "FETCH_ALLOWED_HOSTS", message }],
  });
});

test("what is allowed is logged, nothing when nothing is", () => {
  const lines: unknown[] = [];
  const log = { info: (fields: object) => lines.push(fields) };
  logAllowedHosts(log, undefined);
  logAllowedHosts(log, []);
  logAllowedHosts(log, ["ntfy.home:8080"]);
  expect(lines).toEqual([{ hosts: ["ntfy.home:8080"] }]);
});
