import type { ConnectorIo, OAuthFlow, Tokens } from "../contract";
import { readTokens, TokenAnswer } from "../read-tokens";
import { type EtsyKeys, etsyHttp } from "./keys";

/** All that finding needs of a person's account: whose it is. */
const SCOPES = ["shops_r"];

async function askTokens(
  keys: EtsyKeys,
  io: ConnectorIo,
  form: Readonly<Record<string, string>>,
): Promise<Tokens> {
  const { data } = await etsyHttp(keys, io, null).send(TokenAnswer, {
    method: "POST",
    endpoint: "api",
    path: "/v3/public/oauth/token",
    form: { ...form, client_id: keys.keystring },
  });
  return readTokens(data, io.clock, SCOPES);
}

/** Code with PKCE. Refreshing gives a new refresh token and ends the one before. */
export function etsyOAuth(keys: EtsyKeys, io: ConnectorIo): OAuthFlow {
  return {
    scopes: SCOPES,
    refreshAheadMs: 5 * 60_000,
    authorizeUrl: ({ state, redirectUri, codeChallenge }) => {
      const query = new URLSearchParams({
        response_type: "code",
        client_id: keys.keystring,
        redirect_uri: redirectUri,
        scope: SCOPES.join(" "),
        state,
        code_challenge: codeChallenge,
        code_challenge_method: "S256",
      });
      return `${io.endpoints.web}/oauth/connect?${query}`;
    },
    exchangeCode: ({ code, redirectUri, codeVerifier }) =>
      askTokens(keys, io, {
        grant_type: "authorization_code",
        redirect_uri: redirectUri,
        code,
        code_verifier: codeVerifier,
      }),
    refresh: (refreshToken) =>
      askTokens(keys, io, { grant_type: "refresh_token", refresh_token: refreshToken }),
  };
}
