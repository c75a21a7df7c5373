import { readFileSync } from "node:fs";
import { parseEnv as parseEnvFile } from "node:util";
import { expect, test } from "vitest";
import { CONNECTORS } from "@/lib/connectors/registry";
import { EnvSchema } from "@/lib/platform/env";
import {
  describeMarketplaceKeys,
  describeSettings,
  describeTermsSwitches,
} from "./describe-settings";
import { renderEnvExample, withSettingsTable } from "./gen-env-example";

const REFRESH = "run npm run env:example";

test(".env.example says what lib/platform/env.ts says", () => {
  expect(readFileSync(".env.example", "utf8"), REFRESH).toBe(renderEnvExample());
});

test("the settings table of the README says it too", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(readme, REFRESH).toBe(withSettingsTable(readme));
});

test("every setting is described, and copying the example changes nothing", () => {
  expect(describeSettings().filter(({ description }) => description === "")).toEqual([]);
  expect(parseEnvFile(renderEnvExample())).toEqual({});
  const filledIn = renderEnvExample().replaceAll(/^# ([A-Z_]+=)/gm, "$1");
  const names = Object.keys(parseEnvFile(filledIn)).filter((name) => name !== "POSTGRES_PASSWORD");
  const marketplaces = [...describeMarketplaceKeys(), ...describeTermsSwitches()];
  const marketplaceKeys = marketplaces.map(({ name }) => name);
  expect([...names, "NODE_ENV", "INSTALLATION"].sort()).toEqual(
    [...Object.keys(EnvSchema.shape), ...marketplaceKeys].sort(),
  );
});

test("the keys of every marketplace stand in the example under the names that are read", () => {
  const example = renderEnvExample();
  const names = CONNECTORS.flatMap(({ keyFields }) => keyFields.map(({ envName }) => envName));
  expect(names.length).toBeGreaterThan(CONNECTORS.length);
  expect(names.filter((name) => !example.includes(`# ${name}=`))).toEqual([]);
});

test("what production refuses to start without is marked", () => {
  const required = describeSettings().filter((setting) => setting.isRequiredInProduction);
  expect(required.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["DATABASE_URL", "APP_URL", "SESSION_SECRET", "ENCRYPTION_KEY"]),
  );
});
