"use client";

import { useState } from "react";
import { ApiError } from "@/app/_api/client";
import { goTo } from "@/app/_api/go-to";
import { FormFailure } from "@/components/account/form-failure";
import { Button } from "@/components/ui/button";
import { BROWSER_COOKIE, cookieOfFacts } from "@/lib/domain/prefs/browser-cookie";
import { browserFacts } from "./browser-facts";

type Provider = { readonly id: string; readonly name: string };
type Props = { providers: readonly Provider[]; next: string };

const ROUND_TRIP_SECONDS = 900;

/** For the account that the round trip may make: where it comes back to, the page is not there to tell. */
function leaveFacts(): void {
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  const facts = cookieOfFacts(browserFacts());
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and on plain http
  document.cookie = `${BROWSER_COOKIE}=${facts}; path=/api/auth; max-age=${ROUND_TRIP_SECONDS}; samesite=lax${secure}`;
}

/** Begins the provider's round trip; next-auth wants its own token for it and a form, not JSON. */
async function begin(provider: string, next: string): Promise<string> {
  leaveFacts();
  const answer = await fetch("/api/auth/csrf");
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const response = await fetch(`/api/auth/signin/${provider}`, {
    method: "POST",
    body: new URLSearchParams({ csrfToken, callbackUrl: next, json: "true" }),
  });
  const { url } = (await response.json()) as { url: string };
  return url;
}

/** One button for each provider of the environment; nothing where there is none. */
export function ProviderButtons({ providers, next }: Props) {
  const [busyWith, setBusyWith] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  if (providers.length === 0) return null;
  const go = async (id: string) => {
    setBusyWith(id);
    setFailure(null);
    try {
      await goTo(await begin(id, next));
    } catch (cause) {
      const words = "The sign-in could not begin. Try again in a moment.";
      setFailure(new ApiError(words, { code: "OFFLINE", status: 0, cause }));
      setBusyWith(null);
    }
  };
  return (
    <div className="grid gap-3">
      <FormFailure title="Not signed in" failure={failure} />
      {providers.map(({ id, name }) => (
        <Button key={id} className="w-full" loading={busyWith === id} onClick={() => go(id)}>
          Go on with {name}
        </Button>
      ))}
      <p className="flex items-center gap-3 t-12 text-text-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or by e-mail
      </p>
    </div>
  );
}
