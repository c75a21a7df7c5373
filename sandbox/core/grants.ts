import { createHash } from "node:crypto";
import type { Random } from "./random";

/** What an access or refresh token stands for. */
export type Grant = {
  readonly clientId: string;
  /** Null: the application itself, without a user. */
  readonly account: string | null;
  readonly scopes: readonly string[];
};

export type Tokens = {
  readonly accessToken: string;
  readonly accessExpiresAt: Date;
  /** Null for the application itself. */
  readonly refreshToken: string | null;
  readonly refreshExpiresAt: Date | null;
  readonly grant: Grant;
};

export type CodeRequest = {
  readonly clientId: string;
  readonly account: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  /** S256 challenge of PKCE, where the market asks for one. */
  readonly challenge?: string | undefined;
};

export type Redemption = {
  readonly code: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly verifier?: string | undefined;
};

export type Refused = {
  readonly kind: "refused";
  readonly why:
    | "unknown"
    | "expired"
    | "used"
    | "revoked"
    | "other-client"
    | "redirect"
    | "verifier"
    | "scope";
};

export type Checked =
  | { readonly kind: "valid"; readonly grant: Grant }
  | { readonly kind: "expired" | "revoked" | "unknown" };

export type GrantRules = {
  readonly codeLifeMs: number;
  readonly accessLifeMs: number;
  readonly refreshLifeMs: number;
  /** A refresh gives a new refresh token and ends the old one. */
  readonly isRefreshRotated: boolean;
  /** Makes a token's text of random digits. */
  readonly word?: (kind: "code" | "access" | "refresh", grant: Grant, digits: string) => string;
};

type Kept<T> = T & { readonly expiresAt: Date; state: "fresh" | "used" | "revoked" };

/** Codes, access tokens and refresh tokens of one market, on the world's clock. */
export type Grants = {
  readonly issueCode: (request: CodeRequest) => string;
  readonly redeem: (redemption: Redemption) => Tokens | Refused;
  /** `scopes` may narrow, never widen. */
  readonly refresh: (
    refreshToken: string,
    clientId: string,
    scopes?: readonly string[],
  ) => Tokens | Refused;
  /** Without a refresh token: for the application itself. */
  readonly issueAccess: (grant: Grant) => Tokens;
  /** With one: as after a consent, for tests and the demo. */
  readonly issueBoth: (grant: Grant) => Tokens;
  readonly check: (accessToken: string) => Checked;
  /** All access tokens, or those of one account (null: of the application), are over; refresh tokens live. */
  readonly expireAccess: (account?: string | null) => number;
  /** All tokens, or those of one account, are worth nothing. */
  readonly revoke: (account?: string) => number;
};

function refused(why: Refused["why"]): Refused {
  return { kind: "refused", why };
}

export function isRefused(outcome: Tokens | Refused): outcome is Refused {
  return "kind" in outcome;
}

/** The S256 challenge of PKCE for a verifier. */
export function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}

function grantOf({ clientId, account, scopes }: Grant): Grant {
  return { clientId, account, scopes };
}

function matching(kept: Map<string, Kept<Grant>>, account?: string | null): Kept<Grant>[] {
  return [...kept.values()].filter((one) => account === undefined || one.account === account);
}

function mark(hit: readonly Kept<Grant>[], state: "used" | "revoked"): number {
  for (const one of hit) one.state = state;
  return hit.length;
}

export function createGrants(now: () => Date, random: Random, rules: GrantRules): Grants {
  const codes = new Map<string, Kept<CodeRequest>>();
  const access = new Map<string, Kept<Grant>>();
  const refresh = new Map<string, Kept<Grant>>();
  const word = rules.word ?? ((_kind, _grant, digits) => digits);
  const later = (ms: number) => new Date(now().getTime() + ms);

  const issueAccess = (grant: Grant): Tokens => {
    const accessToken = word("access", grant, random.hex(48));
    const accessExpiresAt = later(rules.accessLifeMs);
    access.set(accessToken, { ...grant, expiresAt: accessExpiresAt, state: "fresh" });
    return { accessToken, accessExpiresAt, refreshToken: null, refreshExpiresAt: null, grant };
  };
  const issueBoth = (grant: Grant): Tokens => {
    const refreshToken = word("refresh", grant, random.hex(64));
    const refreshExpiresAt = later(rules.refreshLifeMs);
    refresh.set(refreshToken, { ...grant, expiresAt: refreshExpiresAt, state: "fresh" });
    return { ...issueAccess(grant), refreshToken, refreshExpiresAt };
  };
  const whyNot = (kept: Kept<unknown> | undefined): Refused | null => {
    if (!kept) return refused("unknown");
    if (kept.state !== "fresh") return refused(kept.state);
    return now() >= kept.expiresAt ? refused("expired") : null;
  };

  return {
    issueAccess,
    issueBoth,
    issueCode: (request) => {
      const code = word("code", request, random.hex(40));
      codes.set(code, { ...request, expiresAt: later(rules.codeLifeMs), state: "fresh" });
      return code;
    },
    redeem: ({ code, clientId, redirectUri, verifier }) => {
      const kept = codes.get(code);
      const problem = whyNot(kept);
      if (problem || !kept) return problem ?? refused("unknown");
      if (kept.clientId !== clientId) return refused("other-client");
      if (kept.redirectUri !== redirectUri) return refused("redirect");
      const isProven = verifier !== undefined && challengeOf(verifier) === kept.challenge;
      if (kept.challenge !== undefined && !isProven) return refused("verifier");
      kept.state = "used";
      return issueBoth(grantOf(kept));
    },
    refresh: (refreshToken, clientId, scopes) => {
      const kept = refresh.get(refreshToken);
      const problem = whyNot(kept);
      if (problem || !kept) return problem ?? refused("unknown");
      if (kept.clientId !== clientId) return refused("other-client");
      if (scopes?.some((scope) => !kept.scopes.includes(scope))) return refused("scope");
      const grant = { ...grantOf(kept), scopes: scopes ?? kept.scopes };
      if (!rules.isRefreshRotated) {
        return { ...issueAccess(grant), refreshToken, refreshExpiresAt: kept.expiresAt };
      }
      kept.state = "used";
      return issueBoth(grant);
    },
    check: (accessToken) => {
      const kept = access.get(accessToken);
      if (!kept) return { kind: "unknown" };
      if (kept.state === "revoked") return { kind: "revoked" };
      const isOver = kept.state === "used" || now() >= kept.expiresAt;
      return isOver ? { kind: "expired" } : { kind: "valid", grant: grantOf(kept) };
    },
    expireAccess: (account) => mark(matching(access, account), "used"),
    revoke: (account) =>
      mark([...matching(access, account), ...matching(refresh, account)], "revoked"),
  };
}
