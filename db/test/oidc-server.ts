import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export type OidcPerson = { sub: string; email: string; email_verified: boolean; name: string };

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = "";
  for await (const part of request) body += part;
  return new URLSearchParams(body);
}

/** A small OpenID Connect server: code flow with PKCE and nonce, RS256. `person` consents at once. */
export async function startOidcServer(person: OidcPerson) {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 });
  const grants = new Map<string, URLSearchParams>();
  let issuer = "";
  const idToken = (grant: URLSearchParams) => {
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      ...person,
      iss: issuer,
      aud: grant.get("client_id"),
      iat: now,
      exp: now + 300,
      nonce: grant.get("nonce"),
    };
    const signed = `${base64url({ alg: "RS256", kid: "k1", typ: "JWT" })}.${base64url(claims)}`;
    const signature = createSign("RSA-SHA256").update(signed).sign(privateKey, "base64url");
    return `${signed}.${signature}`;
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (url.pathname === "/.well-known/openid-configuration") {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ["RS256"],
        response_types_supported: ["code"],
      });
    }
    if (url.pathname === "/jwks") {
      const key = publicKey.export({ format: "jwk" });
      return json({ keys: [{ ...key, kid: "k1", alg: "RS256", use: "sig" }] });
    }
    if (url.pathname === "/authorize") {
      const code = randomUUID();
      grants.set(code, url.searchParams);
      const back = new URL(url.searchParams.get("redirect_uri") ?? "");
      back.searchParams.set("code", code);
      back.searchParams.set("state", url.searchParams.get("state") ?? "");
      return response.writeHead(302, { location: back.href }).end();
    }
    const form = await readForm(request);
    const grant = grants.get(form.get("code") ?? "");
    grants.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!grant || grant.get("code_challenge") !== challenge) {
      return json({ error: "invalid_grant" }, 400);
    }
    return json({
      access_token: "secret-access-token",
      refresh_token: "secret-refresh-token",
      token_type: "Bearer",
      expires_in: 300,
      id_token: idToken(grant),
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { issuer, close: () => new Promise<void>((done) => server.close(() => done())) };
}
