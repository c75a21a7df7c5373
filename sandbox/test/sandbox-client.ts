import { z } from "zod";
import { type Sandbox, type SandboxOptions, startSandbox } from "../server";

/** When the worlds of the tests begin. */
export const BEGIN = new Date("2026-03-02T09:00:00.000Z");

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly contentType: string;
  /** Parsed where it is JSON, as text otherwise, undefined where it is empty. */
  readonly body: unknown;
};

export type Request = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
};

export type SandboxClient = Sandbox & {
  readonly call: (method: string, path: string, request?: Request) => Promise<Answer>;
  /** The control door; throws where it refuses. */
  readonly control: (method: string, path: string, json?: unknown) => Promise<unknown>;
  readonly advance: (ms: number) => Promise<void>;
};

async function readAnswer(response: Response): Promise<Answer> {
  const contentType = response.headers.get("content-type") ?? "";
  const text = await response.text();
  const body: unknown =
    text === "" ? undefined : contentType.includes("json") ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, contentType, body };
}

/** A sandbox in which nothing happens by itself, with time that stands, and a client for it. */
export async function openSandbox(options: SandboxOptions = {}): Promise<SandboxClient> {
  const sandbox = await startSandbox({ now: BEGIN, isClockManual: true, pace: 0, ...options });
  const call: SandboxClient["call"] = async (
    method,
    path,
    { headers = {}, json, form, body } = {},
  ) => {
    const sent =
      json !== undefined ? JSON.stringify(json) : form ? new URLSearchParams(form) : body;
    const response = await fetch(`${sandbox.url}${path}`, {
      method,
      headers: {
        ...(json !== undefined ? { "content-type": "application/json" } : {}),
        ...headers,
      },
      redirect: "manual",
      ...(sent !== undefined ? { body: sent } : {}),
    });
    return readAnswer(response);
  };
  const control: SandboxClient["control"] = async (method, path, json) => {
    const answer = await call(method, `/_sandbox${path}`, json === undefined ? {} : { json });
    if (answer.status >= 400) {
      const { problem } = z.object({ problem: z.string() }).parse(answer.body);
      throw new Error(`${method} ${path}: ${problem}`);
    }
    return answer.body;
  };
  return {
    ...sandbox,
    call,
    control,
    advance: async (ms) => {
      await control("POST", "/clock", { advanceMs: ms });
    },
  };
}
