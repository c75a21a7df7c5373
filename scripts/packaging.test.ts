// There is no container engine where the tests run, so what can be wrong without one is checked here.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { EnvSchema } from "@/lib/platform/env";
import { describeSettings } from "./describe-settings";

type Service = {
  build?: string;
  image: string;
  restart?: string;
  user?: string;
  environment?: Record<string, string>;
  healthcheck?: { test: string[]; retries: number };
  depends_on?: Record<string, { condition: string }>;
  command?: string[];
  ports?: string[];
};

const composeText = readFileSync("docker-compose.yml", "utf8");
const services: Record<string, Service> = parse(composeText, { merge: true }).services;
const dockerfile = readFileSync("Dockerfile", "utf8").replaceAll("\\\n", " ");
const instructions = dockerfile
  .split("\n")
  .map((line) => line.trim())
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => ({ name: line.split(/\s+/)[0] ?? "", words: line.split(/\s+/).slice(1) }));
const finalStage = instructions.slice(instructions.findLastIndex(({ name }) => name === "FROM"));
const settings = Object.keys(EnvSchema.shape);
/** Read by Next, by npm packages and by docker-compose.yml itself. */
const NOT_OURS = ["HOSTNAME", "NEXT_TELEMETRY_DISABLED", "DO_NOT_TRACK", "POSTGRES_PASSWORD"];

const serviceOf = (name: string): Service => {
  const service = services[name];
  if (!service) throw new Error(`docker-compose.yml has no service ${name}`);
  return service;
};

describe("docker-compose.yml", () => {
  test("runs the four parts, each healed and watched", () => {
    expect(Object.keys(services).sort()).toEqual(["jobs", "postgres", "redis", "web"]);
    for (const service of Object.values(services)) {
      expect(service.restart).toBe("unless-stopped");
      expect(service.healthcheck?.test[0]).toBe("CMD");
      expect(service.healthcheck?.retries).toBeGreaterThan(1);
    }
  });

  test("starts in order, each when what it needs is healthy", () => {
    const needs = (name: string) => Object.keys(serviceOf(name).depends_on ?? {});
    expect(needs("web")).toEqual(["postgres", "redis"]);
    expect(needs("jobs")).toEqual(["web"]);
    for (const service of Object.values(services)) {
      for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
        expect(services).toHaveProperty(name);
        expect(condition).toBe("service_healthy");
      }
    }
  });

  test("web and jobs are one image with the same settings, all of which exist", () => {
    expect(serviceOf("jobs").image).toBe(serviceOf("web").image);
    expect(serviceOf("jobs").environment).toEqual(serviceOf("web").environment);
    const names = Object.keys(serviceOf("web").environment ?? {});
    expect(names.filter((name) => !settings.includes(name))).toEqual([]);
    expect(serviceOf("web").environment).toMatchObject({ NODE_ENV: "production", PORT: "3000" });
  });

  test("every variable it reads is a known setting, and secrets have no default", () => {
    const used = [...composeText.matchAll(/\$\{([A-Z_]+)(:\?|:-)?([^}]*)\}/g)];
    for (const [, name = "", kind, rest = ""] of used) {
      expect([...settings, ...NOT_OURS]).toContain(name);
      if (/SECRET|KEY|PASSWORD|APP_URL/.test(name)) {
        expect(kind, name).toBe(":?");
        expect(rest.length, name).toBeGreaterThan(10);
      }
    }
    const required = describeSettings().filter((setting) => setting.isRequiredInProduction);
    const set = Object.keys(serviceOf("web").environment ?? {});
    for (const { name } of required) expect(set).toContain(name);
    expect(used.length).toBeGreaterThan(5);
  });

  test("databases are reachable from inside only, the app from this machine only", () => {
    expect(serviceOf("postgres").ports ?? serviceOf("redis").ports).toBeUndefined();
    expect(serviceOf("web").ports).toEqual([
      expect.stringMatching(/^\$\{HOST:-127\.0\.0\.1\}:\$\{PORT:-3000\}:3000$/),
    ]);
  });

  test("what the containers run exists", () => {
    const words = [
      serviceOf("jobs").command,
      ...["web", "jobs"].map((name) => serviceOf(name).healthcheck?.test),
    ];
    const files = words.flat().filter((word) => /\.(ts|mjs)$/.test(word ?? ""));
    expect(files).toHaveLength(3);
    for (const file of files) expect(existsSync(file ?? ""), file).toBe(true);
  });
});

describe("Dockerfile", () => {
  const copies = instructions.filter(({ name }) => name === "COPY");

  test("every file it copies from the project exists and is not ignored", () => {
    const ignored = readFileSync(".dockerignore", "utf8").split("\n").filter(Boolean);
    const sources = copies
      .filter(({ words }) => !words.some((word) => word.startsWith("--from=")))
      .flatMap(({ words }) => words.slice(0, -1));
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) {
      expect(existsSync(source), source).toBe(true);
      expect(ignored, source).not.toContain(source);
    }
  });

  test("every stage it builds on or copies from is defined before", () => {
    const defined = new Set<string>();
    for (const { name, words } of instructions) {
      const from = words.find((word) => word.startsWith("--from="))?.slice("--from=".length);
      if (name === "COPY" && from) expect(defined).toContain(from);
      if (name !== "FROM") continue;
      const [image = "", , stage] = words;
      if (!image.includes(":")) expect(defined).toContain(image);
      if (stage) defined.add(stage);
    }
    expect(defined.size).toBeGreaterThan(2);
  });

  test("runs as an ordinary user, without npm in between", () => {
    const user = finalStage.findLast(({ name }) => name === "USER")?.words[0];
    expect(user).toBeDefined();
    expect(["root", "0"]).not.toContain(user);
    const command = finalStage.findLast(({ name }) => name === "CMD")?.words.join(" ") ?? "";
    expect(JSON.parse(command)).toEqual(["node", "server.js"]);
  });

  test("sets only settings that exist and carries no secret", () => {
    const assigned = instructions
      .filter(({ name }) => name === "ENV" || name === "ARG")
      .flatMap(({ words }) => words.map((word) => word.split("=")[0] ?? ""));
    expect(assigned.filter((name) => ![...settings, ...NOT_OURS].includes(name))).toEqual([]);
    expect(assigned.filter((name) => /SECRET|KEY|PASSWORD/.test(name))).toEqual([]);
  });

  test("copies what the app reads at run time", () => {
    const copied = finalStage
      .filter(({ name }) => name === "COPY")
      .flatMap(({ words }) => words.slice(0, -1));
    for (const needed of [
      "db",
      "jobs",
      "lib",
      "tsconfig.json",
      "/app/.next/static",
      "/app/public",
    ]) {
      expect(copied).toContain(needed);
    }
  });

  test("the build context leaves secrets, data and builds of this machine out", () => {
    const ignored = readFileSync(".dockerignore", "utf8").split("\n");
    for (const name of [".env", ".env.*", ".data", ".git", ".next", "node_modules"]) {
      expect(ignored).toContain(name);
    }
  });
});
