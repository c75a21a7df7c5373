import type { ConnectorIo, OAuthFlow, Tokens } from "../contract";
import { neededKey } from "../needed-key";
import { readTokens, TokenAnswer } from "../read-tokens";
import { type EbayKeys, ebayHttp } from "./keys";

const APP_SCOPE = "https://api.ebay.com/oauth/api_scope";
const ACCOUNT_SCOPES = [APP_SCOPE, `${APP_SCOPE}/commerce.identity.readonly`];

async function askTokens(
  keys: EbayKeys,
  io: ConnectorIo,
  form: Readonly<Record<string, string>>,
  scopes: readonly string[],
): Promise<Tokens> {
  const basic = Buffer.from(`${keys.clientId}:${keys.clientSecret}`).toString("base64");
  const { data } = await ebayHttp(keys, io, null).send(TokenAnswer, {
    method: "POST",
    endpoint: "api",
    path: "/identity/v1/oauth2/token",
    headers: { authorization: `Basic ${basic}` },
    form,
  });
  return readTokens(data, io.clock, scopes);
}

/** Good for two hours; a thousand a day may be minted, so callers keep it. */
export function ebayAppToken(keys: EbayKeys, io: ConnectorIo): Promise<Tokens> {
  const form = { grant_type: "client_credentials", scope: APP_SCOPE };
  return askTokens(keys, io, form, [APP_SCOPE]);
}

export function ebayOAuth(keys: EbayKeys, io: ConnectorIo): OAuthFlow {
  const ruName = neededKey(
    keys.ruName,
    "ruName",
    "Signing in at eBay needs the RuName of your app.",
  );
  return {
    scopes: ACCOUNT_SCOPES,
    refreshAheadMs: 5 * 60_000,
    authorizeUrl: ({ state }) => {
      const query = new URLSearchParams({
        client_id: keys.clientId,
        // eBay knows the address by this name and takes no other.
        redirect_uri: ruName,
        response_type: "code",
        scope: ACCOUNT_SCOPES.join(" "),
        state,
      });
      return `${io.endpoints.auth}/oauth2/authorize?${query}`;
    },
    exchangeCode: ({ code }) => {
      const form = { grant_type: "authorization_code", code, redirect_uri: ruName };
      return askTokens(keys, io, form, ACCOUNT_SCOPES);
    },
    refresh: (refreshToken) => {
      const form = {
        grant_type: "refresh_token",
        refresh_token: refreshToken,
        scope: ACCOUNT_SCOPES.join(" "),
      };
      return askTokens(keys, io, form, ACCOUNT_SCOPES);
    },
  };
}
