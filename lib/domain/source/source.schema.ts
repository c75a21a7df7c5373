import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { SOURCE_KINDS } from "./source-kind";

export const ENVIRONMENTS = ["production", "sandbox"] as const;

/** One time that a source was asked. */
export const FetchRunSummary = z.object({
  state: z.enum(["running", "succeeded", "failed"]),
  startedAt: z.date(),
  finishedAt: z.date().nullable(),
  calls: z.int(),
  rowsIn: z.int(),
  rowsNew: z.int(),
  rowsChanged: z.int(),
  rowsRejected: z.int(),
  rejects: z.array(z.object({ externalId: z.string().nullable(), reason: z.string() })),
  failure: z.string().nullable(),
});
export type FetchRunSummary = z.infer<typeof FetchRunSummary>;

/** Where listings come from, and how it has been doing. */
export const SourceView = z.object({
  id: idSchema("source"),
  kind: z.enum(SOURCE_KINDS),
  name: z.string(),
  isOwn: z.boolean(),
  connectorId: z.string().nullable(),
  environment: z.enum(ENVIRONMENTS).nullable(),
  hasOwnKeys: z.boolean().describe("It is asked with keys that were entered for it"),
  isSignedIn: z.boolean().describe("It is asked in the name of somebody who signed in there"),
  state: z.enum(["active", "paused", "needs_reconnect"]),
  isApart: z
    .boolean()
    .describe("Its terms: shown in a pane of its own, no history, comps or joins with others"),
  keepMinutes: z
    .int()
    .nullable()
    .describe("Forgotten so long after it was last seen; null: its terms do not ask for it"),
  keepMinutesMax: z.int().nullable().describe("The longest that its terms allow"),
  attribution: z.string().nullable(),
  health: z.object({
    lastAttemptAt: z.date().nullable(),
    lastSuccessAt: z.date().nullable(),
    failures: z.int(),
    failingSince: z.date().nullable(),
    openUntil: z.date().nullable().describe("It is left alone until then"),
    error: z.object({ kind: z.string(), text: z.string() }).nullable(),
    lagSeconds: z.int().nullable().describe("The source's own delay, not ours"),
    rowsIn: z.int(),
    rowsRejected: z.int(),
  }),
  quota: z
    .object({ limit: z.int(), used: z.int(), resetsAt: z.date() })
    .nullable()
    .describe("Calls of the day; null where there is no limit"),
  searchCount: z.int(),
  listingCount: z.int(),
  nextDueAt: z.date().nullable(),
  askableAt: z
    .date()
    .nullable()
    .describe("It was run a moment ago and can be run by hand again from then on; null: at once"),
  lastRun: FetchRunSummary.nullable(),
});
export type SourceView = z.infer<typeof SourceView>;

/** A marketplace that can be connected, and what that takes. */
export const ConnectorView = z.object({
  id: z.string(),
  label: z.string(),
  sites: z.array(z.object({ id: z.string(), label: z.string(), currency: z.string() })),
  canSearch: z.boolean(),
  needsAccount: z.boolean(),
  hasKeys: z.boolean().describe("Keys of this installation are there"),
  keyProblems: z
    .array(z.string())
    .describe("What is missing or wrong among the keys of this installation; told to admins"),
  hasSandbox: z.boolean(),
  isApart: z.boolean(),
  keepMinutes: z.int().nullable(),
  isKeptByOperator: z
    .boolean()
    .describe("Its terms ask for more; the operator of this installation keeps it all the same"),
  keysHelp: z.string(),
  keyFields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      isSecret: z.boolean(),
      isOptional: z.boolean(),
    }),
  ),
});
export type ConnectorView = z.infer<typeof ConnectorView>;

export const SourcesOverview = z.object({
  sources: z.array(SourceView),
  connectors: z.array(ConnectorView),
});
export type SourcesOverview = z.infer<typeof SourcesOverview>;

export const ConnectInput = z.strictObject({
  connectorId: z.string().min(1).max(40),
  environment: z.enum(ENVIRONMENTS),
  /** Keys of one's own; left out where the installation's are used. */
  keys: z.record(z.string(), z.string().max(4_000)).optional(),
  /** Admins only: for everybody. */
  isShared: z.boolean().default(false),
});
export type ConnectInput = z.output<typeof ConnectInput>;

/** Where the person must go to sign in; null where nothing more is needed. */
export const ConnectStep = z.object({
  sourceId: idSchema("source").nullable(),
  signInUrl: z.string().nullable(),
});
export type ConnectStep = z.infer<typeof ConnectStep>;

export const UpdateSourceInput = z.strictObject({
  name: z.string().trim().min(1).max(80).optional(),
  state: z.enum(["active", "paused"]).optional(),
  keepMinutes: z
    .int()
    .min(1)
    .nullable()
    .optional()
    .describe("Forget sooner than its terms ask; null: as late as they allow"),
});
export type UpdateSourceInput = z.infer<typeof UpdateSourceInput>;
