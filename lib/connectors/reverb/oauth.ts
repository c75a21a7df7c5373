import type { ConnectorIo, OAuthFlow, Tokens } from "../contract";
import { neededKey } from "../needed-key";
import { readTokens, TokenAnswer } from "../read-tokens";
import { type ReverbKeys, reverbHttp } from "./keys";

const SCOPES = ["public", "read_profile"];

/** Tokens of Reverb do not end by themselves; where one comes with an end, it is kept to. */
export function reverbOAuth(keys: ReverbKeys, io: ConnectorIo): OAuthFlow {
  const clientId = neededKey(
    keys.clientId,
    "clientId",
    "Signing in at Reverb needs the client id of an app; a personal access token needs no sign-in.",
  );
  const clientSecret = neededKey(
    keys.clientSecret,
    "clientSecret",
    "Signing in at Reverb needs the client secret of the app.",
  );
  const ask = async (form: Readonly<Record<string, string>>): Promise<Tokens> => {
    const { data } = await reverbHttp(keys, io).send(TokenAnswer, {
      method: "POST",
      endpoint: "web",
      path: "/oauth/token",
      form: { ...form, client_id: clientId, client_secret: clientSecret },
    });
    return readTokens(data, io.clock, SCOPES);
  };
  return {
    scopes: SCOPES,
    refreshAheadMs: 5 * 60_000,
    authorizeUrl: ({ state, redirectUri }) => {
      const query = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: "code",
        scope: SCOPES.join(" "),
        state,
      });
      return `${io.endpoints.web}/oauth/authorize?${query}`;
    },
    exchangeCode: ({ code, redirectUri }) =>
      ask({ grant_type: "authorization_code", code, redirect_uri: redirectUri }),
    refresh: (refreshToken) => ask({ grant_type: "refresh_token", refresh_token: refreshToken }),
  };
}
