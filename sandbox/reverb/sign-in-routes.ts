import type { Call, Redirects, Reply, Route } from "../contract";
import { formOf, jsonOf } from "../core/call-body";
import { consentPage, consentProblem, redirectTo } from "../core/consent-page";
import { type Grants, isRefused, type Refused, type Tokens } from "../core/grants";
import { ACCOUNTS } from "./account";
import { SCOPES } from "./scopes";

export type App = { readonly clientId: string; readonly clientSecret: string };

type SignIn = {
  readonly app: App;
  readonly world: { readonly now: () => Date };
  readonly grants: Grants;
  readonly redirects: () => Redirects | null;
};

const ASKED = ["response_type", "client_id", "redirect_uri", "scope", "state"];

function problemOf(asked: URLSearchParams, { app, redirects }: SignIn): string | null {
  if (asked.get("response_type") !== "code") return "The response_type must be code.";
  if (asked.get("client_id") !== app.clientId) return "The client_id is not known.";
  if (asked.get("redirect_uri") !== redirects()?.acceptUrl)
    return "The redirect_uri is not the one of the application.";
  const unknown = scopesOf(asked).find((scope) => !(scope in SCOPES));
  return unknown === undefined ? null : `There is no scope ${unknown}.`;
}

const scopesOf = (asked: URLSearchParams) => (asked.get("scope") || "public").split(/[ +]/);

function ask(call: Call, signIn: SignIn): Reply {
  const problem = problemOf(call.query, signIn);
  if (problem) return consentProblem("Reverb", problem);
  return consentPage({
    marketName: "Reverb",
    appName: "Deal-Scout",
    accounts: ACCOUNTS.map(({ username }) => username),
    asks: scopesOf(call.query).map((scope) => SCOPES[scope] ?? scope),
    action: `${call.baseUrl}/oauth/authorize`,
    hidden: Object.fromEntries(ASKED.map((name) => [name, call.query.get(name) ?? ""])),
  });
}

function decide(call: Call, signIn: SignIn): Reply {
  const form = formOf(call);
  const problem = problemOf(form, signIn);
  if (problem) return consentProblem("Reverb", problem);
  const redirectUri = form.get("redirect_uri") ?? "";
  const state = form.get("state") || undefined;
  if (form.get("decision") !== "approve") {
    const error_description = "The resource owner or authorization server denied the request.";
    return redirectTo(redirectUri, { error: "access_denied", error_description, state });
  }
  const account = ACCOUNTS.find(({ username }) => username === form.get("account"));
  if (!account) return consentProblem("Reverb", "There is no such account.");
  const code = signIn.grants.issueCode({
    clientId: signIn.app.clientId,
    account: account.username,
    scopes: scopesOf(form),
    redirectUri,
  });
  return redirectTo(redirectUri, { code, state });
}

const oauthError = (status: number, error: string, error_description: string): Reply => ({
  status,
  body: { error, error_description },
});

function tokenReply(outcome: Tokens | Refused, now: Date): Reply {
  if (isRefused(outcome)) {
    return oauthError(400, "invalid_grant", "The provided authorization grant is invalid.");
  }
  return {
    status: 200,
    body: {
      access_token: outcome.accessToken,
      token_type: "Bearer",
      scope: outcome.grant.scopes.join(" "),
      created_at: Math.floor(now.getTime() / 1_000),
    },
  };
}

/** The fields may stand in the address, in a form or in JSON. */
function fieldOf(call: Call): (name: string) => string {
  const body = jsonOf(call);
  const json = new Map(Object.entries(typeof body === "object" && body !== null ? body : {}));
  const form = formOf(call);
  return (name) => String(json.get(name) ?? form.get(name) ?? call.query.get(name) ?? "");
}

function token(call: Call, { app, grants, world }: SignIn): Reply {
  const field = fieldOf(call);
  if (field("client_id") !== app.clientId || field("client_secret") !== app.clientSecret)
    return oauthError(401, "invalid_client", "Client authentication failed.");
  if (field("grant_type") !== "authorization_code")
    return oauthError(400, "unsupported_grant_type", "The grant type is not supported.");
  const outcome = grants.redeem({
    code: field("code"),
    clientId: app.clientId,
    redirectUri: field("redirect_uri"),
  });
  return tokenReply(outcome, world.now());
}

export function signInRoutes(signIn: SignIn): readonly Route[] {
  const path = "/oauth/authorize";
  return [
    { operation: "oauthAuthorize", method: "GET", path, handle: (call) => ask(call, signIn) },
    { operation: "oauthDecision", method: "POST", path, handle: (call) => decide(call, signIn) },
    {
      operation: "oauthToken",
      method: "POST",
      path: "/oauth/token",
      handle: (call) => token(call, signIn),
    },
  ];
}
