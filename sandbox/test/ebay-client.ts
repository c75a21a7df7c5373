import { z } from "zod";
import type { SandboxOptions } from "../server";
import { type Answer, openSandbox, type Request, type SandboxClient } from "./sandbox-client";

const Keys = z.object({
  ebay: z.object({
    clientId: z.string(),
    clientSecret: z.string(),
    ruName: z.string(),
    accounts: z.array(
      z.object({
        username: z.string(),
        userId: z.string(),
        accessToken: z.string(),
        refreshToken: z.string(),
      }),
    ),
  }),
});
export type EbayKeys = z.output<typeof Keys>["ebay"];

export type Seen = { readonly method: string; readonly path: string; readonly answer: Answer };

export type EbayClient = SandboxClient & {
  readonly keys: EbayKeys;
  readonly basic: string;
  /** All calls to eBay in their order. */
  readonly seen: readonly Seen[];
  /** A call without a token. */
  readonly bare: (method: string, path: string, request?: Request) => Promise<Answer>;
  /** With the application's token. */
  readonly app: (method: string, path: string, request?: Request) => Promise<Answer>;
  /** With a user's. */
  readonly as: (
    account: string,
    method: string,
    path: string,
    request?: Request,
  ) => Promise<Answer>;
};

const Token = z.object({ access_token: z.string() });
/** Node's own fetch would say `*`, which eBay refuses. */
const LANGUAGE = { "accept-language": "en-US" };

export async function openEbay(options: SandboxOptions = {}): Promise<EbayClient> {
  const sandbox = await openSandbox({ markets: ["ebay"], ...options });
  const { ebay: keys } = Keys.parse(await sandbox.control("GET", "/keys"));
  const basic = `Basic ${Buffer.from(`${keys.clientId}:${keys.clientSecret}`).toString("base64")}`;
  const seen: Seen[] = [];
  const bare: EbayClient["bare"] = async (method, path, request = {}) => {
    const headers = { ...LANGUAGE, ...request.headers };
    const answer = await sandbox.call(method, `/ebay${path}`, { ...request, headers });
    seen.push({ method, path, answer });
    return answer;
  };
  const token = await bare("POST", "/identity/v1/oauth2/token", {
    headers: { authorization: basic },
    form: { grant_type: "client_credentials", scope: "https://api.ebay.com/oauth/api_scope" },
  });
  const { access_token } = Token.parse(token.body);
  const withToken = (accessToken: string, request: Request = {}): Request => ({
    ...request,
    headers: { authorization: `Bearer ${accessToken}`, ...request.headers },
  });
  return {
    ...sandbox,
    keys,
    basic,
    seen,
    bare,
    app: (method, path, request) => bare(method, path, withToken(access_token, request)),
    as: (account, method, path, request) => {
      const found = keys.accounts.find(({ username }) => username === account);
      if (!found) throw new Error(`No account ${account}.`);
      return bare(method, path, withToken(found.accessToken, request));
    },
  };
}
