import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { Logo } from "./logo";
import { PublicThemeMenu } from "./public-theme-menu";

type Props = {
  /** At the end of the head: the way in, or the way back to the deals. */
  action?: "sign-in" | "deals" | "none";
  children: ReactNode;
};

/** What stands around a page that needs no sign-in. */
export function PublicFrame({ action = "sign-in", children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="fixed top-2 left-[-999px] z-50 rounded-2 bg-ink px-3 py-2 text-on-ink focus:left-2"
      >
        Skip to content
      </a>
      <header className="border-b">
        <div className="mx-auto flex h-14 max-w-280 items-center gap-1 px-6 max-sm:px-4">
          <Link
            href={action === "deals" ? "/deals" : "/"}
            className="flex items-center gap-[9px] rounded-1 text-[15px] leading-[22px] font-semibold tracking-[-0.01em] text-text"
          >
            <Logo />
            Deal-Scout
          </Link>
          <span className="flex-1" />
          <PublicThemeMenu />
          {action === "sign-in" ? (
            <Button variant="ghost" href="/login">
              Sign in
            </Button>
          ) : null}
          {action === "deals" ? <Button href="/deals">Deals</Button> : null}
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-280 flex-1 px-6 py-12 outline-none max-sm:px-4 max-sm:py-8"
      >
        {children}
      </main>
      <footer className="border-t">
        <div className="mx-auto flex max-w-280 flex-wrap gap-x-5 gap-y-2 px-6 py-4 t-12 text-text-3 max-sm:px-4">
          <Link href="/privacy" className="rounded-1 py-1 hover:text-text">
            Privacy
          </Link>
          <a href="/api/docs" className="rounded-1 py-1 hover:text-text">
            API
          </a>
        </div>
      </footer>
    </div>
  );
}
