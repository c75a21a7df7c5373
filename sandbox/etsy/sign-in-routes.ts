import type { Call, Redirects, Reply, Route } from "../contract";
import { formOf, jsonOf } from "../core/call-body";
import { consentPage, consentProblem, redirectTo } from "../core/consent-page";
import { type Grants, isRefused, type Refused, type Tokens } from "../core/grants";
import { ACCOUNTS } from "./account";
import type { App } from "./admission";
import { etsyError } from "./etsy-error";
import { SCOPES } from "./scopes";

type SignIn = {
  readonly app: App;
  readonly grants: Grants;
  readonly redirects: () => Redirects | null;
};

const ASKED = [
  "response_type",
  "client_id",
  "redirect_uri",
  "scope",
  "state",
  "code_challenge",
  "code_challenge_method",
];

function problemOf(asked: URLSearchParams, { app, redirects }: SignIn): string | null {
  const missing = ASKED.find((name) => !asked.get(name));
  if (missing) return `The address lacks ${missing}.`;
  if (asked.get("response_type") !== "code") return "The response_type must be code.";
  if (asked.get("client_id") !== app.keystring) return "The client_id is not known.";
  if (asked.get("redirect_uri") !== redirects()?.acceptUrl)
    return "The redirect_uri is not one that the application has registered.";
  if (asked.get("code_challenge_method") !== "S256")
    return "The code_challenge_method must be S256.";
  const unknown = asked
    .get("scope")
    ?.split(" ")
    .find((scope) => !(scope in SCOPES));
  return unknown === undefined ? null : `There is no scope ${unknown}.`;
}

const scopesOf = (asked: URLSearchParams) => asked.get("scope")?.split(" ") ?? [];

function ask(call: Call, signIn: SignIn): Reply {
  const problem = problemOf(call.query, signIn);
  if (problem) return consentProblem("Etsy", problem);
  return consentPage({
    marketName: "Etsy",
    appName: "Deal-Scout",
    accounts: ACCOUNTS.map(({ username }) => username),
    asks: scopesOf(call.query).map((scope) => SCOPES[scope] ?? scope),
    action: `${call.baseUrl}/oauth/connect`,
    hidden: Object.fromEntries(ASKED.map((name) => [name, call.query.get(name) ?? ""])),
  });
}

function decide(call: Call, signIn: SignIn): Reply {
  const form = formOf(call);
  const problem = problemOf(form, signIn);
  if (problem) return consentProblem("Etsy", problem);
  const redirectUri = form.get("redirect_uri") ?? "";
  const state = form.get("state") ?? "";
  if (form.get("decision") !== "approve") {
    const error_description = "The user denied your application access";
    return redirectTo(redirectUri, { error: "access_denied", error_description, state });
  }
  const account = ACCOUNTS.find(({ username }) => username === form.get("account"));
  if (!account) return consentProblem("Etsy", "There is no such account.");
  const code = signIn.grants.issueCode({
    clientId: signIn.app.keystring,
    account: account.username,
    scopes: scopesOf(form),
    redirectUri,
    challenge: form.get("code_challenge") ?? "",
  });
  return redirectTo(redirectUri, { code, state });
}

const REASONS: Readonly<Record<Refused["why"], string>> = {
  unknown: "The code or token is not known",
  expired: "The code or token is expired",
  used: "code has been used previously",
  revoked: "The token has been revoked",
  "other-client": "The code or token was issued to another client",
  redirect: "redirect_uri does not match the one of the code",
  verifier: "code_verifier does not match the code_challenge",
  scope: "The scope is wider than what was granted",
};

function tokenReply(outcome: Tokens | Refused): Reply {
  if (isRefused(outcome)) return etsyError(400, "invalid_grant", REASONS[outcome.why]);
  const { accessToken, refreshToken } = outcome;
  return {
    status: 200,
    body: {
      access_token: accessToken,
      token_type: "Bearer",
      expires_in: 3_600,
      refresh_token: refreshToken,
    },
  };
}

/** The body may be a form or JSON. */
function fieldsOf(call: Call): URLSearchParams {
  const body = call.headers["content-type"]?.includes("json") ? jsonOf(call) : undefined;
  if (typeof body !== "object" || body === null) return formOf(call);
  const pairs = Object.entries(body).filter(([, value]) => typeof value === "string");
  return new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]));
}

function token(call: Call, { app, grants }: SignIn): Reply {
  const fields = fieldsOf(call);
  const field = (name: string) => fields.get(name) ?? "";
  if (field("client_id") !== app.keystring)
    return etsyError(401, "invalid_client", "The client_id is not known");
  if (field("grant_type") === "refresh_token") {
    return tokenReply(grants.refresh(field("refresh_token"), app.keystring));
  }
  if (field("grant_type") !== "authorization_code")
    return etsyError(400, "unsupported_grant_type", "The grant_type is not supported");
  return tokenReply(
    grants.redeem({
      code: field("code"),
      clientId: app.keystring,
      redirectUri: field("redirect_uri"),
      verifier: field("code_verifier"),
    }),
  );
}

export function signInRoutes(signIn: SignIn): readonly Route[] {
  return [
    {
      operation: "oauthConnect",
      method: "GET",
      path: "/oauth/connect",
      handle: (call) => ask(call, signIn),
    },
    {
      operation: "oauthConnectDecision",
      method: "POST",
      path: "/oauth/connect",
      handle: (call) => decide(call, signIn),
    },
    {
      operation: "oauthToken",
      method: "POST",
      path: "/v3/public/oauth/token",
      handle: (call) => token(call, signIn),
    },
  ];
}
