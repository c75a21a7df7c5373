import type { Call, Reply, Route } from "../contract";
import { formOf } from "../core/call-body";
import { consentPage, consentProblem, redirectTo } from "../core/consent-page";
import { isRefused, type Tokens } from "../core/grants";
import type { EbayState } from "./ebay-state";
import { APPLICATION_SCOPES, SCOPES } from "./scopes";

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  invalid_client: "client authentication failed",
  invalid_request: "request is missing a required parameter or malformed",
  unsupported_grant_type: "grant type in request is not supported by the authorization server",
  invalid_scope:
    "The requested scope is invalid, unknown, malformed, or exceeds the scope granted to the client",
  invalid_grant: "the provided authorization grant code is invalid or was issued to another client",
  temporarily_unavailable: "the authorization server cannot handle the request at this time",
};

/** The token service has its own form of error. */
export function oauthError(status: number, error: string, description?: string): Reply {
  const error_description = description ?? DESCRIPTIONS[error] ?? error;
  return { status, body: { error, error_description } };
}

const REFRESH_REFUSED =
  "the provided authorization refresh token is invalid or was issued to another client";

function scopesOf(text: string | null): readonly string[] {
  return (text ?? "").split(" ").filter((one) => one !== "");
}

function secondsUntil(at: Date | null, now: Date): number {
  return at === null ? 0 : Math.round((at.getTime() - now.getTime()) / 1_000);
}

function tokenReply(tokens: Tokens, now: Date, isNew: boolean): Reply {
  const { accessToken, accessExpiresAt, refreshToken, refreshExpiresAt, grant } = tokens;
  const isUser = grant.account !== null;
  // A refresh gives no new refresh token: the old one stays.
  const refresh =
    isUser && isNew
      ? {
          refresh_token: refreshToken,
          refresh_token_expires_in: secondsUntil(refreshExpiresAt, now),
        }
      : {};
  return {
    status: 200,
    headers: { "cache-control": "no-store" },
    body: {
      access_token: accessToken,
      expires_in: secondsUntil(accessExpiresAt, now),
      ...refresh,
      token_type: isUser ? "User Access Token" : "Application Access Token",
    },
  };
}

function isClient({ client }: EbayState, call: Call): boolean {
  const [kind = "", secret = ""] = (call.headers.authorization ?? "").split(" ");
  const expected = Buffer.from(`${client.clientId}:${client.clientSecret}`).toString("base64");
  return kind.toLowerCase() === "basic" && secret === expected;
}

type Exchange = (state: EbayState, form: URLSearchParams) => Reply;

const EXCHANGES: Readonly<Record<string, Exchange>> = {
  authorization_code: ({ grants, client, world }, form) => {
    const code = form.get("code");
    const redirectUri = form.get("redirect_uri");
    if (!code || redirectUri !== client.ruName) return oauthError(400, "invalid_request");
    const tokens = grants.redeem({ code, redirectUri, clientId: client.clientId });
    return isRefused(tokens)
      ? oauthError(400, "invalid_grant")
      : tokenReply(tokens, world.now(), true);
  },
  refresh_token: ({ grants, client, world }, form) => {
    const refreshToken = form.get("refresh_token");
    if (!refreshToken) return oauthError(400, "invalid_request");
    const wanted = scopesOf(form.get("scope"));
    const scopes = wanted.length > 0 ? wanted : undefined;
    const tokens = grants.refresh(refreshToken, client.clientId, scopes);
    if (!isRefused(tokens)) return tokenReply(tokens, world.now(), false);
    return tokens.why === "scope"
      ? oauthError(400, "invalid_scope")
      : oauthError(400, "invalid_grant", REFRESH_REFUSED);
  },
  client_credentials: ({ grants, client, world }, form) => {
    const scopes = scopesOf(form.get("scope"));
    const isGiven = scopes.length > 0 && scopes.every((one) => APPLICATION_SCOPES.includes(one));
    if (!isGiven) return oauthError(400, "invalid_scope");
    const grant = { clientId: client.clientId, account: null, scopes };
    return tokenReply(grants.issueAccess(grant), world.now(), true);
  },
};

function token(state: EbayState, call: Call): Reply {
  const contentType = call.headers["content-type"] ?? "";
  if (!contentType.startsWith("application/x-www-form-urlencoded")) {
    return oauthError(400, "invalid_request");
  }
  if (!isClient(state, call)) return oauthError(401, "invalid_client");
  const form = formOf(call);
  const grantType = form.get("grant_type") ?? "";
  const exchange = EXCHANGES[grantType];
  if (!exchange) {
    return grantType === ""
      ? oauthError(400, "invalid_request")
      : oauthError(400, "unsupported_grant_type");
  }
  const { isAllowed } = state.limits.take(`token.${grantType}`, state.client.clientId);
  return isAllowed ? exchange(state, form) : oauthError(429, "temporarily_unavailable");
}

type Wish =
  | { readonly kind: "problem"; readonly reply: Reply }
  | {
      readonly kind: "wish";
      readonly scopes: readonly string[];
      readonly state: string | undefined;
    };

/** eBay shows its own page for a wrong client or RuName: there is no address it could trust. */
function wishOf({ client }: EbayState, asked: URLSearchParams): Wish {
  const problem = (text: string): Wish => ({
    kind: "problem",
    reply: consentProblem("eBay", text),
  });
  if (asked.get("client_id") !== client.clientId) {
    return problem("The application that sent you here is not known: its client id is wrong.");
  }
  if (asked.get("redirect_uri") !== client.ruName) {
    return problem("The redirect_uri is not the RuName of the application.");
  }
  if (asked.get("response_type") !== "code") return problem("The response_type must be code.");
  const scopes = scopesOf(asked.get("scope"));
  if (scopes.length === 0 || scopes.some((one) => SCOPES[one] === undefined)) {
    return problem("The scope is empty or holds one that does not exist.");
  }
  return { kind: "wish", scopes, state: asked.get("state") ?? undefined };
}

function authorize(state: EbayState, { query, baseUrl }: Call): Reply {
  const wish = wishOf(state, query);
  if (wish.kind === "problem") return wish.reply;
  return consentPage({
    marketName: "eBay",
    appName: "Deal-Scout",
    accounts: state.accounts.list().map(({ username }) => username),
    asks: wish.scopes.map((one) => SCOPES[one] ?? one),
    action: `${baseUrl}/oauth2/authorize`,
    hidden: Object.fromEntries(query),
  });
}

function decide(state: EbayState, call: Call): Reply {
  const form = formOf(call);
  const wish = wishOf(state, form);
  if (wish.kind === "problem") return wish.reply;
  const { client, grants, accounts } = state;
  const { acceptUrl, declineUrl } = client.redirects();
  const account = form.get("account") ?? "";
  if (form.get("decision") !== "approve") {
    return redirectTo(declineUrl, { error: "access_denied", state: wish.state });
  }
  if (!accounts.has(account)) return consentProblem("eBay", "There is no such account.");
  const { clientId, ruName } = client;
  const code = grants.issueCode({ clientId, account, scopes: wish.scopes, redirectUri: ruName });
  return redirectTo(acceptUrl, { code, expires_in: "299", state: wish.state });
}

export function oauthRoutes(state: EbayState): readonly Route[] {
  const route = (
    operation: string,
    method: string,
    path: string,
    handle: (call: Call) => Reply,
  ) => {
    state.apiOf.set(operation, "oauth");
    return { operation, method, path, handle };
  };
  return [
    route("authorize", "GET", "/oauth2/authorize", (call) => authorize(state, call)),
    route("decide", "POST", "/oauth2/authorize", (call) => decide(state, call)),
    route("token", "POST", "/identity/v1/oauth2/token", (call) => token(state, call)),
  ];
}
