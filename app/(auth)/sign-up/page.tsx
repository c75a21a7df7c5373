import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findPageContext } from "@/app/_server/page-context";
import { safeNextPath } from "@/lib/domain/account/safe-next-path";
import { listSignInProviders } from "@/lib/services/auth/list-sign-in-providers";
import { AuthCard } from "../auth-card";
import { oneOf } from "../one-of";
import { ProviderButtons } from "../provider-buttons.client";
import { TextLink } from "../text-link";
import { SignUpForm } from "./sign-up-form.client";

export const metadata: Metadata = { title: "Make an account" };

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const { next: asked, demo } = await searchParams;
  const next = safeNextPath(oneOf(asked));
  if (await findPageContext()) redirect(next);
  const login = asked ? `/login?next=${encodeURIComponent(next)}` : "/login";
  return (
    <AuthCard
      title="Make an account"
      lead={
        demo === "removed"
          ? "The demo is gone, and its account with it. Make your own to go on with your own data."
          : "It lives on this installation and nowhere else."
      }
      below={
        <>
          Have one already? <TextLink href={login}>Sign in</TextLink>
        </>
      }
    >
      <ProviderButtons providers={listSignInProviders()} next={next} />
      <SignUpForm next={next} />
    </AuthCard>
  );
}
