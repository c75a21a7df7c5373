import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findPageContext } from "@/app/_server/page-context";
import { ErrorNote } from "@/components/ui/error-note";
import { safeNextPath } from "@/lib/domain/account/safe-next-path";
import { listSignInProviders } from "@/lib/services/auth/list-sign-in-providers";
import { AuthCard } from "../auth-card";
import { oneOf } from "../one-of";
import { ProviderButtons } from "../provider-buttons.client";
import { TextLink } from "../text-link";
import { LoginForm } from "./login-form.client";
import { signInError } from "./sign-in-error";

export const metadata: Metadata = { title: "Sign in" };

export default async function LoginPage({ searchParams }: PageProps<"/login">) {
  const { next: asked, error, done } = await searchParams;
  const next = safeNextPath(oneOf(asked));
  if (await findPageContext()) redirect(next);
  const problem = signInError(oneOf(error));
  const signUp = asked ? `/sign-up?next=${encodeURIComponent(next)}` : "/sign-up";
  return (
    <AuthCard
      title="Sign in"
      below={
        <>
          New here? <TextLink href={signUp}>Make an account</TextLink>
        </>
      }
    >
      {problem ? <ErrorNote title="Not signed in">{problem}</ErrorNote> : null}
      {oneOf(done) === "password" ? (
        <p role="status" className="rounded-2 bg-sunken px-3.5 py-3 text-text">
          Your new password is set. Sign in with it.
        </p>
      ) : null}
      <ProviderButtons providers={listSignInProviders()} next={next} />
      <LoginForm next={next} />
    </AuthCard>
  );
}
