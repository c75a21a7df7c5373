import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { z } from "zod";
import { MARKETS } from "@/sandbox/markets";
import { openSandbox, type SandboxClient } from "@/sandbox/test/sandbox-client";
import type { Connector, ConnectorIo, Endpoints, OAuthFlow, RawWebhook, Tokens } from "../contract";
import type { Exchange } from "./contract-judge";

export const CALLBACK = "http://127.0.0.1:9/callback";
const VERIFICATION_TOKEN = "sandbox_verification_token_0123456789";

const Given = z.looseObject({
  clientId: z.string().optional(),
  clientSecret: z.string().optional(),
  ruName: z.string().optional(),
  keystring: z.string().optional(),
  sharedSecret: z.string().optional(),
  accounts: z.array(z.looseObject({ personalToken: z.string().optional() })).optional(),
  account: z.looseObject({ token: z.string() }).optional(),
});

/** The keys that a stand-in gives out, under the names of the connector's fields. */
function keysOf({ keyFields }: Connector, given: z.output<typeof Given>) {
  const named: Readonly<Record<string, string | undefined>> = {
    clientId: given.clientId,
    clientSecret: given.clientSecret,
    ruName: given.ruName,
    keystring: given.keystring,
    sharedSecret: given.sharedSecret,
    verificationToken: VERIFICATION_TOKEN,
    token: given.account?.token ?? given.accounts?.[0]?.personalToken,
  };
  return Object.fromEntries(
    keyFields.flatMap(({ name }) => {
      const value = named[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

export type OpenMarket = {
  readonly sandbox: SandboxClient;
  readonly keys: Readonly<Record<string, string>>;
  readonly io: ConnectorIo;
  readonly exchanges: Exchange[];
  /** Something happens in the world, such as `{ kind: "list" }`. */
  readonly happen: (order: object) => Promise<unknown>;
};

/** One stand-in alone, and an `io` that lets a second pass before each call: some count by the second. */
export async function openMarket(connector: Connector): Promise<OpenMarket> {
  const sandbox = await openSandbox({ markets: [connector.id] });
  const endpoints: Endpoints = Object.fromEntries(
    Object.entries(connector.endpoints).map(([name, address]) => {
      const path = new URL(address).pathname.replace(/\/$/, "");
      return [name, `${sandbox.url}/${connector.id}${path}`];
    }),
  );
  const redirects = { market: connector.id, acceptUrl: CALLBACK };
  if (connector.oauth) await sandbox.control("POST", "/keys", redirects);
  const all = z.record(z.string(), Given).parse(await sandbox.control("GET", "/keys"));
  const exchanges: Exchange[] = [];
  const io: ConnectorIo = {
    clock: { now: () => sandbox.world.now() },
    endpoints,
    fetch: async (url, init) => {
      await sandbox.advance(1_000);
      const response = await fetch(url, init);
      exchanges.push({
        method: init?.method ?? "GET",
        url: String(url),
        contentType: new Headers(init?.headers).get("content-type") ?? "",
        requestBody: typeof init?.body === "string" ? init.body : "",
        status: response.status,
        answer: await response
          .clone()
          .text()
          .catch(() => ""),
      });
      return response;
    },
  };
  return {
    sandbox,
    io,
    exchanges,
    keys: keysOf(connector, all[connector.id] ?? {}),
    happen: (order) => sandbox.control("POST", "/events", order),
  };
}

export const hasStandIn = (connectorId: string) => connectorId in MARKETS;

/** Goes through the consent page as a browser does, and trades the code. */
export async function signIn(flow: OAuthFlow, decision = "approve"): Promise<Tokens> {
  const codeVerifier = "v".repeat(64);
  const codeChallenge = createHash("sha256").update(codeVerifier).digest("base64url");
  const address = flow.authorizeUrl({ state: "state-1", redirectUri: CALLBACK, codeChallenge });
  const page = await (await fetch(address)).text();
  const attribute = (text: string) => text.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
  const hidden = [...page.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  const form = new URLSearchParams(
    hidden.map(([, name = "", value = ""]) => [attribute(name), attribute(value)]),
  );
  form.set("account", /<option>([^<]*)</.exec(page)?.[1] ?? "");
  form.set("decision", decision);
  const action = attribute(/action="([^"]*)"/.exec(page)?.[1] ?? "");
  const answer = await fetch(new URL(action, address), {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  const back = new URL(answer.headers.get("location") ?? CALLBACK);
  if (back.searchParams.get("state") !== "state-1") throw new Error(`no way back: ${page}`);
  const code = back.searchParams.get("code") ?? "";
  return flow.exchangeCode({ code, redirectUri: CALLBACK, codeVerifier });
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

/** An address that takes messages; `challenge` answers the question whether it is ours. */
export async function openMailbox(challenge: (query: URLSearchParams, url: string) => unknown) {
  const received: RawWebhook[] = [];
  const server = createServer(async (request, response) => {
    const url = `http://${request.headers.host}/hook`;
    const body = await bytesOf(request);
    if (request.method === "GET") {
      const { searchParams } = new URL(request.url ?? "/", url);
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(challenge(searchParams, url)));
      return;
    }
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    received.push({ headers: Object.fromEntries(headers), body });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
