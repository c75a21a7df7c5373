import type { OAuthConfig } from "next-auth/providers/oauth";
import type { Env } from "@/lib/platform/env";

/** What an OpenID Connect server says about a person, as far as we read it. */
type OidcProfile = {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
};

type OidcSettings = Pick<
  Env,
  "OIDC_ISSUER" | "OIDC_CLIENT_ID" | "OIDC_CLIENT_SECRET" | "OIDC_LABEL"
>;

function oidc(settings: OidcSettings): OAuthConfig<OidcProfile>[] {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  } = settings;
  if (!issuer || !clientId || !clientSecret) return [];
  return [
    {
      id: "oidc",
      name: settings.OIDC_LABEL ?? new URL(issuer).hostname,
      type: "oauth",
      wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      profile: ({ sub, email, name }) => ({
        id: sub,
        email: email?.trim().toLowerCase() ?? null,
        name: name ?? null,
        image: null,
      }),
    },
  ];
}

/** Every way to sign in besides the password, from the environment. A new provider is one more line here. */
export function signInProviders(settings: OidcSettings): OAuthConfig<OidcProfile>[] {
  return [...oidc(settings)];
}
