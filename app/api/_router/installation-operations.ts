import type { PlainOperations } from "./plain-operation";

const BOOLEAN = { type: "boolean" };
const COUNT = { type: ["integer", "null"] };

const HEALTH = {
  type: "object",
  required: ["ok", "db", "redis", "queue_depth", "version"],
  properties: {
    ok: BOOLEAN,
    db: BOOLEAN,
    redis: { type: ["boolean", "null"], description: "null: the queue runs on PostgreSQL" },
    queue: { enum: ["postgres", "redis"] },
    queue_ok: BOOLEAN,
    queue_depth: COUNT,
    version: { type: "string" },
    workers: COUNT,
    heartbeat_age_ms: COUNT,
    migrations: BOOLEAN,
  },
};

const READINESS = {
  type: "object",
  required: ["ready", "db", "queue"],
  properties: {
    ready: BOOLEAN,
    db: BOOLEAN,
    queue: BOOLEAN,
    migrations: {
      type: ["object", "null"],
      properties: { code: { type: "integer" }, database: { type: ["integer", "null"] } },
    },
    pg_trgm: { type: ["boolean", "null"] },
  },
};

const tag = "Installation";

/** How the installation is; open to everybody and to probes. */
export const INSTALLATION_OPERATIONS: PlainOperations = {
  "GET /api/openapi.json": {
    operationId: "getOpenApiDocument",
    summary: "This document",
    tag,
    isPublic: true,
    answers: { 200: ["OpenAPI 3.1", { type: "object" }] },
    problems: ["Internal"],
  },
  "GET /api/health": {
    operationId: "getHealth",
    summary: "How every part of the installation is",
    tag,
    isPublic: true,
    answers: { 200: ["Well", HEALTH], 503: ["The part that is false has failed", HEALTH] },
    problems: [],
  },
  "GET /api/livez": {
    operationId: "getLiveness",
    summary: "Whether this process answers at all",
    tag,
    isPublic: true,
    answers: { 200: ["It does", { type: "object", properties: { ok: { const: true } } }] },
    problems: ["Internal"],
  },
  "GET /api/readyz": {
    operationId: "getReadiness",
    summary: "Whether this process may be given requests",
    tag,
    isPublic: true,
    answers: { 200: ["It may", READINESS], 503: ["Not yet, or not now", READINESS] },
    problems: [],
  },
};
