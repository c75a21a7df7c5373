import { expect, test } from "vitest";
import { localUrl, probeUrl, readOptions } from "./read-options.mjs";

test("only NODE_ENV=production is production, and never under npm run dev", () => {
  expect(readOptions([], {}).isProduction).toBe(false);
  expect(readOptions([], { NODE_ENV: "production" }).isProduction).toBe(true);
  expect(readOptions(["--dev"], { NODE_ENV: "production" }).isProduction).toBe(false);
});

test("an empty variable counts as not set", () => {
  const options = readOptions([], { HOST: "", PORT: "", DATABASE_URL: "", DATA_DIR: "" });
  expect(options).toMatchObject({ host: "127.0.0.1", port: 3000, databaseUrl: null });
  expect(options.dataFolder).toMatch(/[/\\]\.data$/);
});

test.each(["0", "65536", "80.5", "web", "-1"])("PORT=%s is refused", (port) => {
  expect(() => readOptions([], { PORT: port })).toThrow(`PORT is "${port}"`);
});

test.each([
  ["127.0.0.1", "http://localhost:3000", "http://127.0.0.1:3000"],
  ["0.0.0.0", "http://localhost:3000", "http://127.0.0.1:3000"],
  ["::1", "http://localhost:3000", "http://[::1]:3000"],
  ["192.168.1.5", "http://192.168.1.5:3000", "http://192.168.1.5:3000"],
  ["fd00::5", "http://[fd00::5]:3000", "http://[fd00::5]:3000"],
])("HOST=%s is opened at %s and asked at %s", (host, opened, asked) => {
  expect(localUrl({ host, port: 3000 })).toBe(opened);
  expect(probeUrl({ host, port: 3000 })).toBe(asked);
});
