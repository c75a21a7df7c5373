"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect } from "react";
import { ApiError, callApi } from "@/app/_api/client";
import { onSignInEnded } from "@/app/_api/sign-in-ended";
import { DashboardFrame } from "@/components/shell/dashboard-frame";
import type { Viewer } from "@/components/shell/viewer";
import { notifyError, notifyStanding } from "@/components/ui/notify";
import type { Theme } from "@/lib/domain/prefs/user-prefs.schema";

type Props = {
  viewer: Viewer;
  theme: Theme;
  singleKeys: boolean;
  demo?: ReactNode;
  children: ReactNode;
};

/** What is on the page stays until the person leaves it: something may be half typed. */
function offerSignIn(): void {
  notifyStanding("Your sign-in has ended.", {
    label: "Sign in",
    onClick: () => {
      const { pathname, search } = window.location;
      window.location.assign(`/login?${new URLSearchParams({ next: pathname + search })}`);
    },
  });
}

/** The frame, and what it writes: the theme, and the end of the session. */
export function DashboardShell(props: Props) {
  const router = useRouter();
  useEffect(() => onSignInEnded(offerSignIn), []);
  const saveTheme = useCallback(
    async (theme: Theme) => {
      try {
        await callApi("PATCH /user-prefs", { theme });
        router.refresh();
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        notifyError(`The theme holds for this browser only. ${error.message}`);
      }
    },
    [router],
  );
  const signOut = useCallback(async () => {
    const response = await fetch("/api/auth/sign-out", { method: "POST" }).catch(() => null);
    // A whole new document, so that nothing of this person stays in the browser's memory
    if (response?.ok) window.location.assign("/");
    else notifyError("You are still signed in: Deal-Scout could not be reached. Try again.");
  }, []);
  return <DashboardFrame {...props} onThemeSave={saveTheme} onSignOut={signOut} />;
}
